/** All standard-library modules: importing this file makes them known to the importer. */
import './gc';
import './itertools';
