/** The command that opens an entity's page. */
export const GO_TO_ENTITY = 'dossier.goToEntity';

/** The Markdown with its links like `dossier:/runway.md` made into links to our command. */
export function entityLinksAsCommands(markdown: string): string {
  return markdown.replace(/\]\(dossier:\/([^)\s]+)\.md\)/g, (_, id: string) => {
    // A bracket would end the link, and `encodeURIComponent` lets it stand.
    const parameters = encodeURIComponent(JSON.stringify([decodeId(id)]))
      .replaceAll('(', '%28')
      .replaceAll(')', '%29');
    return `](command:${GO_TO_ENTITY}?${parameters} "Open the dossier page")`;
  });
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // It was not encoded.
    return id;
  }
}
