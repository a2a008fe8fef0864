import { enhanceCharts } from './charts.ts';
import { enhanceTables } from './table.ts';

enhanceCharts();
enhanceTables();
