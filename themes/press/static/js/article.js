// All that an article's page does beyond being read.

import "./language-switch.js";
import "./pair.js";
import "./sentences.js";
import "./name-links.js";
import "./citation.js";
import "./hiding.js";
