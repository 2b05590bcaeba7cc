/** What the HTML of a page refers to. */
export interface PageResources {
  /** Which page the script is to make. */
  readonly page: 'timeline' | 'entity';
  /** Uri of the script, as a webview reads it. */
  readonly script: string;
  /** Uri of the stylesheet. */
  readonly style: string;
  /** What the webview calls its own resources in a content security policy. */
  readonly cspSource: string;
  /** Known to this page and to nobody else, so that no other script runs. */
  readonly nonce: string;
  /** Whether the page stands in an editor tab, or in a view beside. */
  readonly home: 'editor' | 'view';
}

/** The HTML of a page: empty, for its script makes all the rest. */
export function pageHtml({ page, script, style, cspSource, nonce, home }: PageResources): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}';`;
  return `<!DOCTYPE html>
<html lang="en" data-page="${page}"${home === 'editor' ? ' class="inEditor"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<link rel="stylesheet" href="${attribute(style)}">
<title>Dossier</title>
</head>
<body>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
