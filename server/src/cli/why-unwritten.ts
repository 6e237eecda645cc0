const reasons: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to',
  EDQUOT: 'there is no room left for you on the disk',
  EEXIST: 'a file stands where a folder is needed',
  EFBIG: 'it is larger than files may be here',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'no file can have so long a name',
  ENOENT: 'there is no such folder, and none can be made',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  EPERM: 'there is no permission to',
  EROFS: 'the disk can only be read',
}

/** Why something could not be written, as a clause. */
export function whyUnwritten({ code = '', message }: NodeJS.ErrnoException): string {
  return reasons[code] ?? message
}
