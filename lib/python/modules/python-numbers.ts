import { pythonModules } from '../object/define-module';
import calendarSource from './python/calendar.py';
import colorsysSource from './python/colorsys.py';
import secretsSource from './python/secrets.py';
import zoneinfoSource from './python/zoneinfo.py';
import uuidSource from './python/uuid.py';

/** Modules about numbers, dates and binary data that are written in Python. */
pythonModules.set('calendar', calendarSource);
pythonModules.set('zoneinfo', zoneinfoSource);
pythonModules.set('colorsys', colorsysSource);
pythonModules.set('secrets', secretsSource);
pythonModules.set('uuid', uuidSource);
