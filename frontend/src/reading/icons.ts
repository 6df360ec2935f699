import { svg, html, type TemplateResult } from "lit-html";

function icon(path: TemplateResult<2>): TemplateResult {
  return html`<svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    ${path}
  </svg>`;
}

export const saidIcon = icon(
  svg`<path d="M2.5 3h11v7.5H7L4 13v-2.5H2.5z" fill="currentColor" fill-opacity="0.18" />`,
);
export const commentIcon = icon(svg`<path d="M2.5 3h11v7.5H7L4 13v-2.5H2.5z M8 5v3.6M6.2 6.8h3.6" />`);
export const proposeIcon = icon(svg`<path d="M3 13l.7-2.8L10.9 3l2.1 2.1-7.2 7.2z M9.6 4.3l2.1 2.1" />`);
