;;; eglot.el --- Emacs' eglot against `outside-in lsp --stdio', as somebody would use it  -*- lexical-binding: t -*-
;;   emacs -q --batch -l eglot.el node cli.js plan.md
;; With -Q, Debian's elpa-* packages are not found. It prints what it saw, a line each, and "ok" as the last.
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'markdown-mode)
(setq eglot-sync-connect 20 eglot-autoshutdown nil eglot-events-buffer-size 0 eglot-confirm-server-initiated-edits nil
      make-backup-files nil auto-save-default nil create-lockfiles nil)

(defun oi-say (text &rest values) (princ (concat (apply #'format text values) "\n")))

(defun oi-wait (what test)
  "Wait until TEST is true; WHAT is waited for."
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall test)) (< (float-time) end)) (accept-process-output nil 0.05))
    (unless (funcall test) (error "%s: not within 20 s" what))))

(defun oi-goal ()
  "The suggestion on the goal, if there is one."
  (seq-find (lambda (one) (string-match-p "increase revenue" (flymake-diagnostic-text one))) (flymake-diagnostics)))

(defun oi-words (one) (buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))

(defun oi-send ()
  "Tell the server of what was typed, which eglot does when Emacs is idle; a batch never is."
  (eglot--signal-textDocument/didChange)
  (flymake-start))

(defun oi-write (words)
  "Write WORDS in place of the last line."
  (goto-char (point-max))
  (forward-line -1)
  (delete-region (point) (line-end-position))
  (insert words)
  (oi-send))

(defun oi-request (method more)
  (jsonrpc-request (eglot-current-server) method (append (list :textDocument (eglot--TextDocumentIdentifier)) more)))

(let* ((node (pop command-line-args-left))
       (cli (expand-file-name (pop command-line-args-left)))
       (file (expand-file-name (pop command-line-args-left))))
  (condition-case problem
      (with-current-buffer (find-file-noselect file)
        (markdown-mode)
        (add-to-list 'eglot-server-programs `(markdown-mode . (,node ,cli "lsp" "--stdio")))
        (apply #'eglot (eglot--guess-contact)) ; what M-x eglot does
        (flymake-mode 1)
        (flymake-start)

        ;; Behind characters of two units, the words that are meant are marked and no others.
        (oi-wait "the suggestion" #'oi-goal)
        (oi-say "marks: %s" (oi-words (oi-goal)))

        (goto-char (flymake-diagnostic-beg (oi-goal)))
        (let ((told (plist-get (plist-get (oi-request :textDocument/hover (list :position (eglot--pos-to-lsp-position))) :contents) :value)))
          (oi-say "hover: %s" (if (string-match-p "Idea:" told) "tells whose idea it is" told)))

        ;; What is written in the editor is read: a suggestion goes with the words and comes back with others.
        (oi-write "Carers can swap a shift in a minute.")
        (oi-wait "the suggestion to go" (lambda () (not (oi-goal))))
        (oi-say "edit: gone")
        (oi-write "🎉 Grüße aus Wien 🎉: we will increase revenue by 40 %.")
        (oi-wait "the suggestion to come back" #'oi-goal)
        (oi-say "edit: %s" (oi-words (oi-goal)))

        (goto-char (flymake-diagnostic-beg (oi-goal)))
        (let* ((place (eglot--pos-to-lsp-position))
               (actions (oi-request :textDocument/codeAction
                                    (list :range (list :start place :end place)
                                          :context (list :diagnostics
                                                         (vector (alist-get 'eglot-lsp-diag (flymake-diagnostic-data (oi-goal))))))))
               (silence (seq-find (lambda (one) (string-match-p "Silence inside-out-goal here" (plist-get one :title))) actions)))
          (unless silence (error "No action that silences: %S" actions))
          (eglot--apply-workspace-edit (plist-get silence :edit)))
        (oi-send)
        (oi-wait "the suggestion to go" (lambda () (not (oi-goal))))
        (goto-char (point-min))
        (search-forward "outside-in-disable-next-line inside-out-goal")
        (oi-say "action: %s" (match-string 0))
        (set-buffer-modified-p nil)
        (eglot-shutdown (eglot-current-server))
        (oi-say "ok")
        (kill-emacs 0))
    (error (oi-say "FAIL %s" (error-message-string problem)) (kill-emacs 1))))
