import { svg, html, type TemplateResult } from 'lit';

/** A line icon of 24 units that takes the size and colour of the text beside it; hidden from screen readers. */
export function icon(shape: TemplateResult<2>): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
}

export const iconCheck = icon(svg`<path d="M4.5 12.8 9.6 18 19.5 6.8" />`);
export const iconCross = icon(svg`<path d="m6 6 12 12M18 6 6 18" />`);
export const iconClock = icon(svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.4V12l3.2 2" />`);
export const iconAlert = icon(svg`<path d="M12 4 2.9 19.5h18.2L12 4Z" /><path d="M12 10v4.4M12 16.9v.1" />`);
export const iconInfo = icon(svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 11.2v5M12 7.8v.1" />`);
export const iconArrowRight = icon(svg`<path d="M4.5 12h15M13.5 6l6 6-6 6" />`);
export const iconArrowLeft = icon(svg`<path d="M19.5 12h-15M10.5 6l-6 6 6 6" />`);
export const iconEye = icon(
  svg`<path d="M2.8 12S6 6 12 6s9.2 6 9.2 6-3.2 6-9.2 6-9.2-6-9.2-6Z" /><circle cx="12" cy="12" r="2.6" />`,
);
export const iconChevron = icon(svg`<path d="m6 9.5 6 6 6-6" />`);
export const iconExternal = icon(
  svg`<path d="M13.5 4.5h6v6M19 5l-8.5 8.5M17 13.5v5a1.5 1.5 0 0 1-1.5 1.5h-10A1.5 1.5 0 0 1 4 18.5V8.5A1.5 1.5 0 0 1 5.5 7h5" />`,
);
export const iconPencil = icon(
  svg`<path d="M4.5 19.5 5.7 15 15.6 5.1a2 2 0 0 1 2.8 0l.500.5a2 2 0 0 1 0 2.8L9 18.3l-4.5 1.2ZM13.8 6.9l3.3 3.3" />`,
);
export const iconPerson = icon(
  svg`<circle cx="12" cy="8.2" r="3.7" /><path d="M4.8 20c.6-3.9 3.5-6 7.2-6s6.6 2.1 7.2 6" />`,
);
export const iconStore = icon(
  svg`<path d="M4.5 10.5V19a1 1 0 0 0 1 1h13a1 1 0 0 0 1-1v-8.5M3 8l2-4h14l2 4c0 1.5-1.2 2.7-2.7 2.7S15.2 9.5 15 8c-.2 1.5-1.5 2.7-3 2.7S9.2 9.5 9 8c-.2 1.5-1.8 2.7-3.3 2.7S3 9.5 3 8ZM9.5 20v-5h5v5" />`,
);
export const iconShield = icon(
  svg`<path d="M12 3.5 5 6v5.5c0 4.3 2.8 7.5 7 9 4.2-1.5 7-4.7 7-9V6l-7-2.5Z" /><path d="m8.8 12 2.3 2.3 4.2-4.6" />`,
);
export const iconHandover = icon(
  svg`<rect x="8" y="2.8" width="8" height="13" rx="1.8" /><path d="M11 12.8h2M3 14.5c1.5-1 3.2-.6 4.3.6l2 2.2h4.2c1.8 0 1.8 2.4 0 2.4h-4M13.5 18.5 18.8 15c1.6-1 2.9.8 1.7 2l-4.3 3.7c-.6.5-1.4.8-2.2.8H8.5L3 20" />`,
);
export const iconCloud = icon(svg`<path d="M7 18.5a4 4 0 0 1-.6-8 5.5 5.5 0 0 1 10.7-1A4.5 4.5 0 0 1 17 18.5H7Z" />`);
export const iconCloudOff = icon(
  svg`<path d="M9 6.2a5.5 5.5 0 0 1 8.1 3.3 4.5 4.5 0 0 1 2.6 7.4M16.5 18.5H7a4 4 0 0 1-.6-8M4 4l16 16" />`,
);
export const iconDevice = icon(svg`<rect x="7" y="3" width="10" height="18" rx="2" /><path d="M10.8 18h2.4" />`);
export const iconPlus = icon(svg`<path d="M12 5v14M5 12h14" />`);
export const iconPrint = icon(
  svg`<path d="M7 9V4h10v5M7 17H5a1.5 1.5 0 0 1-1.5-1.5v-5A1.5 1.5 0 0 1 5 9h14a1.5 1.5 0 0 1 1.5 1.5v5A1.5 1.5 0 0 1 19 17h-2M7 14h10v6H7z" />`,
);
export const iconDownload = icon(svg`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14" />`);
export const iconCalendar = icon(
  svg`<rect x="4" y="5.5" width="16" height="14.5" rx="1.8" /><path d="M4 10h16M8.5 3v4M15.5 3v4" />`,
);
export const iconFlag = icon(svg`<path d="M6 21V4M6 5c4-2.5 7 2 12 0v8.5c-5 2-8-2.5-12 0" />`);
export const iconTrendUp = icon(svg`<path d="m4 16.5 5.5-5.5 4 4L20 8M14.5 7.5H20V13" />`);
export const iconTrendDown = icon(svg`<path d="m4 7.5 5.5 5.5 4-4L20 16M14.5 16.5H20V11" />`);
export const iconTool = icon(
  svg`<path d="M14.5 6.5a4 4 0 0 1 5-1.2l-2.7 2.7 1.2 1.7 2.8-.900a4 4 0 0 1-5.7 4.2L8.5 20a2 2 0 0 1-3-2.8l6.8-6.5a4 4 0 0 1 2.2-4.2Z" />`,
);
