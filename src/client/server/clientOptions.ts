import type { LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { DocumentKind } from '../documentSelector.ts';
import { linkEntityPages } from './hoverLinks.ts';

/** A server that ended by itself is started anew so many times; one that ends again at once is broken. */
const MAX_STARTS = 4;

/** What the language client is told: which documents are the server's, and what is done differently than usual. */
export function clientOptions(log: LogOutputChannel, documents: DocumentKind[]): LanguageClientOptions {
  let nEnded = 0;
  return {
    documentSelector: documents,
    outputChannel: log,
    // Failures are shown in one place, and the log stays where it is.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      provideHover: linkEntityPages,
      // Decorations show the highlights here; semantic tokens are for other editors, and would colour the text twice.
      provideDocumentSemanticTokens: () => null,
      provideDocumentSemanticTokensEdits: () => null,
      provideDocumentRangeSemanticTokens: () => null,
    },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        nEnded++;
        if (nEnded <= MAX_STARTS) return { action: CloseAction.Restart, handled: true };
        return {
          action: CloseAction.DoNotRestart,
          message:
            'The Dossier language server ended again and again, and is not started any more. Reload the window to try anew; the log says why it ended.',
        };
      },
    },
  };
}
