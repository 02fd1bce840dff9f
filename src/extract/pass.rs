//! A pass: one document on its way through the extractor, paragraph by paragraph.
//!
//! May import: `document`, `entity`, `text`.

use super::{Context, Extractor, Finding, Options, link};
use crate::{
    document::{Date, Document},
    entity::Extraction,
};

/// An extraction that can be looked at, or dropped, before it is done.
///
/// [`advance`](Self::advance) until it says `false`, then [`finish`](Self::finish).
pub struct Pass<'r> {
    extractor: &'r Extractor,
    document: &'r Document,
    published: Option<Date>,
    /// The next block to read.
    next: usize,
    /// What was found so far, in bytes of the document, by position.
    findings: Vec<Finding>,
}

impl<'r> Pass<'r> {
    /// A pass over `document` from its start.
    pub fn new(extractor: &'r Extractor, document: &'r Document, options: &Options) -> Self {
        let published = options.published.or(document.metadata.published);
        Self {
            extractor,
            document,
            published,
            next: 0,
            findings: Vec::new(),
        }
    }

    /// Reads one more block; `false` when there was none left.
    pub fn advance(&mut self) -> bool {
        let Some(block) = self.document.blocks.get(self.next) else {
            return false;
        };
        self.next += 1;
        let paragraph = Context::new(self.document.slice(block.span), self.published);
        let found = self.extractor.paragraph(&paragraph);
        self.findings.extend(
            found
                .into_iter()
                .map(|found| found.shifted(block.span.start)),
        );
        true
    }

    /// How much of the text has been read, in bytes.
    pub fn bytes_read(&self) -> usize {
        match self.next.checked_sub(1) {
            Some(last) => self.document.blocks[last].span.end,
            None => 0,
        }
    }

    /// What has been found so far, grouped; the rest of the text may still change the grouping.
    pub fn so_far(&self) -> Extraction {
        link::link(self.document, self.findings.clone())
    }

    /// The result: names found once are looked for in the rest of the text, and all are grouped.
    pub fn finish(self) -> Extraction {
        link::link(self.document, self.findings)
    }

    /// The result, or `None` when `should_stop` said yes between two paragraphs.
    pub fn finish_while(self, should_stop: &dyn Fn() -> bool) -> Option<Extraction> {
        (!should_stop()).then(|| self.finish())
    }
}
