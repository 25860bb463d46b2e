/**
 * From a web page to its article: the text without what stands around it, and what the page states
 * about itself. {@link org.corpusstats.read.html.HtmlArticle} is the border; behind it a page is a
 * list of blocks of text and a list of regions, its elements as ranges of blocks. Pure; imports
 * nothing of this project.
 */
@NullMarked
package org.corpusstats.read.html;

import org.jspecify.annotations.NullMarked;
