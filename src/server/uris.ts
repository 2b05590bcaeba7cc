const FORM = /^([A-Za-z][A-Za-z0-9+.-]*:)(\/\/[^/?#]*)?([^?#]*)([\s\S]*)$/;

/**
 * The one spelling of a uri by which the server knows a file: the one VS Code writes. Editors differ in what they
 * escape: `file:///C:/a(1).txt`, `file:///c%3A/a(1).txt` and `file:///c%3A/a%281%29.txt` are one file.
 */
export function canonicalUri(uri: string): string {
  const [, scheme, authority = '', path = '', rest = ''] = FORM.exec(uri) ?? [];
  if (scheme === undefined) return uri;
  return scheme.toLowerCase() + authority + encodePath(decode(path)) + rest;
}

/** The path of the uri below a folder, decoded: `2026/february.txt`. Undefined where it is not below. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const prefix = withSlash(folder);
  return uri.startsWith(prefix) ? decode(uri.slice(prefix.length)) : undefined;
}

/** The uri of a path below a folder. Both are canonical. */
export function uriBelow(folder: string, path: string): string {
  return withSlash(folder) + encodePath(path);
}

/** Whether the uri is the folder or lies below it. Both are canonical. */
export function isWithin(folder: string, uri: string): boolean {
  return uri === folder || uri.startsWith(withSlash(folder));
}

/** A folder's canonical uri, without a slash at its end. */
export function folderUri(uri: string): string {
  return canonicalUri(uri).replace(/(?<=[^/])\/+$/, '');
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

function encodePath(path: string): string {
  if (/^[\w./~-]*$/.test(path)) return path;
  return path
    .replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase())
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
}

/** Undoes percent encoding; what is no encoded UTF-8 stays as it stands. */
function decode(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/(?:%[0-9A-Fa-f]{2})+/g, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    });
  }
}
