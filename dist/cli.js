#!/usr/bin/env node
import { terminal } from './program.js';

await terminal();
