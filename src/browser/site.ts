import { enhanceCharts } from './charts.ts';
import { enhanceLanguageLinks } from './language-links.ts';
import { enhanceSearch } from './search.ts';
import { enhanceTables } from './table.ts';

enhanceTables();
enhanceCharts();
enhanceSearch();
enhanceLanguageLinks();
