/** Main file of the first planner's processes: Hive's, and Apollo's where Hive's cannot be made. */
import { servePlanner } from './serve-planner.ts';
import { openFirstPlanner } from './open-planner.ts';

servePlanner(openFirstPlanner);
