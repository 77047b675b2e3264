import type { Block } from '../syntax/block';
import type { Resolution } from './resolution';
export type CitationKind = 'resolution' | 'decision' | 'treaty' | 'document' | 'officialRecords' | 'charter' | 'other';
export interface ResolvedCitation {
  kind: CitationKind;
  id: string;
  text: string;
  date: string | null;
  title: string | null;
  block: number;
  from: number;
  to: number;
}
export function citations(_r: Resolution): ResolvedCitation[] {
  return [];
}
