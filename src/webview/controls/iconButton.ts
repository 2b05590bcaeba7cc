import { type Attributes, element } from '../element.ts';
import { type IconName, icon } from '../icon.ts';

/** A button that shows a drawing only; its label is read out and shown on hover. */
export function iconButton(name: IconName, label: string, attributes: Attributes = {}): HTMLButtonElement {
  return element(
    'button',
    {
      type: 'button',
      ...attributes,
      class: `iconButton ${attributes.class ?? ''}`,
      title: label,
      'aria-label': label,
    },
    icon(name),
  );
}
