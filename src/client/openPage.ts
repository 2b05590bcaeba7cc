import { Uri, type Webview } from 'vscode';
import { makeNonce } from './nonce.ts';
import { type PageResources, pageHtml } from './pageHtml.ts';

/** Which page a webview holds, and where the webview is. */
export type PageKind = Pick<PageResources, 'page' | 'home'>;

/** Fills a webview with a page, which may load what the extension brings along and nothing else. */
export function openPage(webview: Webview, extensionUri: Uri, { page, home }: PageKind): void {
  const dist = Uri.joinPath(extensionUri, 'dist');
  const media = Uri.joinPath(extensionUri, 'media');
  const style = page === 'timeline' ? 'timeline.css' : 'entityPage.css';
  webview.options = { enableScripts: true, localResourceRoots: [dist, media] };
  webview.html = pageHtml({
    page,
    home,
    script: webview.asWebviewUri(Uri.joinPath(dist, 'webview.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(media, style)).toString(),
    cspSource: webview.cspSource,
    nonce: makeNonce(),
  });
}
