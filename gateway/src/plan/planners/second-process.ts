/** Main file of the second planner's process: Apollo's, for what the first finds no proven plan for. */
import { servePlanner } from './serve-planner.ts';
import { openSecondPlanner } from './open-planner.ts';

servePlanner(openSecondPlanner);
