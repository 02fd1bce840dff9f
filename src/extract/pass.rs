//! A pass: one document on its way through the extractor, paragraph by paragraph.
//!
//! May import: `document`, `entity`, `text`.

use super::{
    Context, Extractor, Finding, Options, adjacent::Readings, echo::Echo, idioms, link,
    marked::Marked, quotes::quotes, repeated, resolve, resolve::Sifted,
};
use crate::{
    document::{Date, Document},
    entity::Extraction,
    text::Span,
};

/// An extraction that can be looked at, or dropped, before it is done.
///
/// [`advance`](Self::advance) until it says `false`, then [`finish`](Self::finish).
pub struct Pass<'r> {
    extractor: &'r Extractor,
    document: &'r Document,
    published: Option<Date>,
    /// What the model marks.
    marked: Marked<'r>,
    /// The next block to read.
    next: usize,
    /// What was found so far, in bytes of the document, by position.
    findings: Vec<Finding>,
    /// What is too doubtful unless the rest of the article bears it out.
    doubtful: Vec<Finding>,
}

impl<'r> Pass<'r> {
    /// A pass over `document` from its start.
    pub fn new(extractor: &'r Extractor, document: &'r Document, options: &Options) -> Self {
        let known = options.published.or(document.metadata.published);
        let published = known.or_else(|| extractor.published(document));
        Self {
            extractor,
            document,
            published,
            marked: Marked::new(extractor.model().ok().flatten(), document),
            next: 0,
            findings: Vec::new(),
            doubtful: Vec::new(),
        }
    }

    /// Reads one more block; `false` when there was none left.
    pub fn advance(&mut self) -> bool {
        let Some(block) = self.document.blocks.get(self.next) else {
            return false;
        };
        self.next += 1;
        let paragraph = Context::new(self.document.slice(block.span), self.published);
        let marked = self.marked.of(block);
        let Sifted { kept, doubtful } = self.extractor.paragraph(&paragraph, marked);
        let shifted = |finding: Finding| finding.shifted(block.span.start);
        self.findings.extend(kept.into_iter().map(shifted));
        let doubtful = doubtful.into_iter().filter(repeated::may_be_borne_out);
        self.doubtful.extend(doubtful.map(shifted));
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
        let mut extraction = link::link(self.document, self.findings.clone());
        self.extractor.calibrate(&mut extraction);
        extraction
    }

    /// The result: names found once are looked for in the rest of the text, and all are grouped.
    pub fn finish(self) -> Extraction {
        self.finish_while(&|| false).unwrap_or_default()
    }

    /// The result, or `None` when `should_stop` said yes between two paragraphs.
    pub fn finish_while(mut self, should_stop: &dyn Fn() -> bool) -> Option<Extraction> {
        // The model has read everything: what it worked on is as large as all that was found.
        self.marked = Marked::new(None, self.document);
        let doubtful = std::mem::take(&mut self.doubtful);
        self.findings
            .extend(repeated::borne_out(self.document, doubtful));
        self.findings.sort_by_key(|finding| finding.span);
        let echo = self.extractor.echo(self.document, &self.findings);
        if !echo.is_empty() {
            self.look_again(&echo, should_stop)?;
        }
        let mut extraction = link::link(self.document, self.findings);
        extraction.quotes = quotes(self.document, &extraction);
        self.extractor.calibrate(&mut extraction);
        Some(extraction)
    }

    /// Looks for the known names in every block that was read.
    fn look_again(&mut self, echo: &Echo<'_>, should_stop: &dyn Fn() -> bool) -> Option<()> {
        // Names found again are few beside those found before.
        let room = self.findings.len() / 8 * 9;
        let found = std::mem::replace(&mut self.findings, Vec::with_capacity(room));
        let mut findings = found.into_iter().peekable();
        for block in &self.document.blocks[..self.next] {
            if should_stop() {
                return None;
            }
            let inside = |finding: &Finding| finding.span.start < block.span.end;
            let here = std::iter::from_fn(|| findings.next_if(inside)).collect();
            self.look_again_in(block.span, echo, here);
        }
        Some(())
    }

    /// Looks for the known names in the paragraph at `span`, where `here` was found before.
    fn look_again_in(&mut self, span: Span, echo: &Echo<'_>, mut here: Vec<Finding>) {
        let paragraph = Context::new(self.document.slice(span), self.published);
        let mut repeated = Vec::new();
        echo.propose(&paragraph, &mut repeated);
        let valued = here.iter();
        let valued = valued.map(|it| (it.span.relative_to(span.start), &it.value));
        idioms::take_out(&paragraph, &mut repeated, &idioms::lengths(valued));
        let found = |finding: &Finding| (finding.span.relative_to(span.start), finding.kind);
        let again = repeated
            .iter()
            .map(|candidate| (candidate.span, candidate.kind));
        let readings = Readings::of(&paragraph, here.iter().map(found).chain(again));
        here.retain(|finding| {
            let (at, kind) = found(finding);
            !readings.refute(at, kind)
        });
        let repeated = repeated.into_iter().map(Finding::from);
        let repeated = repeated.map(|finding| finding.shifted(span.start));
        let elsewhere = |it: &Finding| !echo.made_known_at(it.span, it.kind);
        let repeated = repeated.filter(elsewhere).collect();
        self.findings.extend(resolve::settle(here, repeated));
    }
}
