import { inlineStyle } from '../../inline-style.ts';

/** The report's style sheet with the course's look: its colours, sizes and typeface, nothing fetched. */
export const reportStyle = (): string => inlineStyle('scorm/report/page/report.css');
