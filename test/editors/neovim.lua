-- Neovim's built-in client against `outside-in lsp --stdio`, headless, as somebody would use it:
--   nvim --headless -u NONE -i NONE --cmd 'lua _ARGS={"node","cli.js","plan.md"}' -c 'luafile neovim.lua'
-- It prints what it saw, a line each, and "ok" as the last; Debian's 0.7 is the oldest that it runs in.
local node, cli, file = _ARGS[1], _ARGS[2], _ARGS[3]
local clients = vim.lsp.get_clients or vim.lsp.get_active_clients

local function say(text)
  io.stdout:write(text .. '\n')
end

local function wait(what, test)
  assert(vim.wait(20000, test, 20), what .. ': not within 20 s')
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  vim.bo.filetype = 'markdown'
  local buffer = vim.api.nvim_get_current_buf()
  local setup = { name = 'outside-in', cmd = { node, cli, 'lsp', '--stdio' }, root_dir = vim.fn.fnamemodify(file, ':h') }
  if vim.lsp.start then
    assert(vim.lsp.start(setup), 'the client did not start')
  else
    assert(vim.lsp.buf_attach_client(buffer, vim.lsp.start_client(setup)), 'the client did not start')
  end

  local function goal()
    for _, one in ipairs(vim.diagnostic.get(buffer)) do
      if one.message:find('increase revenue', 1, true) then return one end
    end
  end
  local function words(one)
    return vim.api.nvim_buf_get_text(buffer, one.lnum, one.col, one.end_lnum, one.end_col, {})[1]
  end
  local function params(one)
    vim.api.nvim_win_set_cursor(0, { one.lnum + 1, one.col })
    return vim.lsp.util.make_position_params(0, 'utf-16')
  end
  local function request(method, given)
    local answers = vim.lsp.buf_request_sync(buffer, method, given, 20000)
    for _, answer in pairs(answers or {}) do return answer.result end
  end

  -- Behind characters of two units and four bytes, the words that are meant are marked and no others.
  wait('the suggestion', goal)
  say('marks: ' .. words(goal()))

  local hover = request('textDocument/hover', params(goal()))
  say('hover: ' .. (hover.contents.value:find('Idea:', 1, true) and 'tells whose idea it is' or vim.inspect(hover)))

  -- What is written in the editor is read: a suggestion goes with the words and comes back with others.
  local line = goal().lnum
  vim.api.nvim_buf_set_lines(buffer, line, line + 1, false, { 'Carers can swap a shift in a minute.' })
  wait('the suggestion to go', function() return goal() == nil end)
  say('edit: gone')
  vim.api.nvim_buf_set_lines(buffer, line, line + 1, false, { '🎉 Grüße aus Wien 🎉: we will increase revenue by 40 %.' })
  wait('the suggestion to come back', goal)
  say('edit: ' .. words(goal()))

  local start = params(goal()).position
  local actions = request('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = start, ['end'] = start },
    context = { diagnostics = { goal().user_data.lsp and vim.tbl_extend('force', {
      range = { start = start, ['end'] = start }, message = goal().message }, goal().user_data.lsp) } },
  })
  local silence
  for _, one in ipairs(actions or {}) do
    if one.title:find('Silence inside-out-goal here', 1, true) then silence = one end
  end
  assert(silence, 'no action that silences: ' .. vim.inspect(actions))
  vim.lsp.util.apply_workspace_edit(silence.edit, 'utf-16')
  wait('the suggestion to go', function() return goal() == nil end)
  local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  say('action: ' .. tostring(text:match('outside%-in%-disable%-next%-line inside%-out%-goal')))
end)
if not ok then say('FAIL ' .. tostring(problem)) end
for _, one in ipairs(clients()) do one.stop() end
vim.wait(3000, function() return #clients() == 0 end, 20)
say(ok and #clients() == 0 and 'ok' or 'not ok')
vim.cmd(ok and 'qall!' or 'cquit 1')
