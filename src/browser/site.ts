import { enhanceTables } from './table.ts';

enhanceTables();
