//! The extractor: the stages, built once, and the ways to run them over a document.
//!
//! May import: `document`, `entity`, `text`.

use std::sync::{Arc, OnceLock};

use super::{
    Calibration, Candidate, Class, Context, Finding, Pass, Stage, adjacent, cells,
    echo::Echo,
    gazetteer::Gazetteer,
    groups, idioms, located, marked, nationality,
    resolve::{Sifted, sift},
    stages,
    tagger::{ModelError, Tagger},
};
use crate::{
    document::{Block, Date, Document},
    entity::Extraction,
};

/// Finds entities. Building it reads the lists (milliseconds); it is then shared freely between
/// threads, and says the same of the same text each time.
pub struct Extractor {
    stages: Vec<Box<dyn Stage>>,
    gazetteer: Arc<Gazetteer>,
    /// The trained model, opened at the first extraction; `None` where rules work alone.
    model: Option<OnceLock<Result<Tagger<'static>, ModelError>>>,
    /// Whether confidence is made a share.
    calibrated: bool,
}

/// What the caller knows that the document does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// When the article was published, instead of what its file says.
    pub published: Option<Date>,
}

impl Extractor {
    /// An extractor with every stage and the trained model.
    pub fn new() -> Self {
        Self {
            model: Some(OnceLock::new()),
            ..Self::rules_alone()
        }
    }

    /// An extractor with another model, or with the reason why there is none: extraction then goes
    /// on with the rules.
    pub fn with_model(model: Result<Tagger<'static>, ModelError>) -> Self {
        Self {
            model: Some(OnceLock::from(model)),
            ..Self::rules_alone()
        }
    }

    /// An extractor of lists and rules without the trained model: what they find by themselves.
    pub fn rules_alone() -> Self {
        let gazetteer = Arc::new(Gazetteer::open());
        Self {
            stages: stages::all(gazetteer.clone()),
            gazetteer,
            model: None,
            calibrated: true,
        }
    }

    /// The same extractor with confidence as stages and model say it: what calibration is fitted
    /// to.
    pub fn uncalibrated(mut self) -> Self {
        self.calibrated = false;
        self
    }

    /// Makes the confidence of mentions the share of such mentions that are right.
    pub(super) fn calibrate(&self, extraction: &mut Extraction) {
        let curves = Calibration::built_in();
        for mention in extraction.mentions.iter_mut().filter(|_| self.calibrated) {
            let class = Class::of(&mention.evidence);
            mention.confidence = curves.share(mention.kind, class, mention.confidence);
        }
    }

    /// The trained model, opened at the first call; `None` where rules work alone. Where it is
    /// damaged, the reason: extraction then goes on with the rules.
    pub fn model(&self) -> Result<Option<&Tagger<'static>>, &ModelError> {
        let opened = self.model.as_ref();
        let opened = opened.map(|model| model.get_or_init(Tagger::embedded).as_ref());
        opened.transpose()
    }

    /// The version of the trained model for outputs to state; `None` where rules work alone.
    pub fn model_version(&self) -> Option<String> {
        self.model().ok().flatten()?;
        Tagger::embedded_version().ok()
    }

    /// Everything that is found in `document`.
    pub fn extract(&self, document: &Document, options: &Options) -> Extraction {
        let mut pass = Pass::new(self, document, options);
        while pass.advance() {}
        pass.finish()
    }

    /// The same, for a worker: `should_stop` is asked between paragraphs (`None` comes back when
    /// it said yes), and `partial` is given what was found so far each time that twice as much
    /// of the text has been read, so that its cost stays in proportion.
    pub fn extract_while(
        &self,
        document: &Document,
        options: &Options,
        should_stop: &dyn Fn() -> bool,
        partial: &mut dyn FnMut(Extraction),
    ) -> Option<Extraction> {
        let mut pass = Pass::new(self, document, options);
        let mut next = FIRST_PARTIAL;
        while pass.advance() {
            if should_stop() {
                return None;
            }
            if pass.bytes_read() >= next {
                partial(pass.so_far());
                next = 2 * pass.bytes_read();
            }
        }
        pass.finish_while(should_stop)
    }

    /// What the stages find in one paragraph beside what the model `marked`.
    pub(super) fn paragraph(&self, paragraph: &Context<'_>, marked: Vec<Candidate>) -> Sifted {
        let mut candidates = marked;
        for stage in &self.stages {
            stage.propose(paragraph, &mut candidates);
        }
        let valued = candidates.iter().map(|it| (it.span, &it.value));
        let lengths = idioms::lengths(valued);
        idioms::take_out(paragraph, &mut candidates, &lengths);
        groups::take_out(paragraph, &mut candidates);
        cells::part(paragraph.text, &mut candidates);
        marked::cut_proclitics(paragraph.text, &mut candidates);
        marked::cut_leading_on(paragraph.text, &mut candidates);
        marked::cut_directions(paragraph.text, &mut candidates);
        marked::part_events(paragraph.text, &mut candidates);
        located::part(paragraph.text, &mut candidates);
        located::take_out_canals(paragraph.text, &mut candidates);
        nationality::settle(paragraph, &mut candidates);
        adjacent::settle(paragraph, &mut candidates);
        sift(candidates, self.model().is_ok_and(|model| model.is_some()))
    }

    /// When `document` was published, where its first paragraphs say it in passing.
    pub(super) fn published(&self, document: &Document) -> Option<Date> {
        let read = |block: &Block| block.span.start < PUBLICATION_SAID_WITHIN;
        let blocks = document.blocks.iter().take_while(|block| read(block));
        let paragraphs = blocks.map(|block| Context::new(document.slice(block.span), None));
        let said = |paragraph: Context<'_>| {
            let mut stages = self.stages.iter();
            stages.find_map(|stage| stage.published(&paragraph))
        };
        paragraphs.into_iter().find_map(said)
    }

    /// The names of a document that are worth looking for again.
    pub(super) fn echo(&self, document: &Document, findings: &[Finding]) -> Echo<'_> {
        Echo::of(document, findings, &self.gazetteer)
    }
}

/// In how many bytes of text an article says in passing when it was published: a page or two.
const PUBLICATION_SAID_WITHIN: usize = 8 * 1024;

/// After how many bytes of text the first partial result is given: a page or two.
const FIRST_PARTIAL: usize = 8 * 1024;

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}
