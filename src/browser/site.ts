import { enhanceCharts } from './charts.ts';
import { enhanceCopying } from './copy.ts';
import { enhanceLanguageLinks } from './language-links.ts';
import { enhanceSearch } from './search.ts';
import { enhanceTables } from './table.ts';

enhanceTables();
enhanceCharts();
enhanceCopying();
enhanceSearch();
enhanceLanguageLinks();
