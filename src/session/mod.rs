//! Layer 3, session: what the window shows, as plain data: a document, what was found in it, and
//! the reader's filter, switches and selection. Knows no toolkit, so every act can be tested
//! without a window.
//!
//! May import: `annotation`, `document`, `entity`, `text`, `typeset`.

mod desk;
mod entities;
mod gesture;
mod mentions;
mod places;
mod portrait;
mod search;
mod selection;
mod timeline;

pub use desk::{Choosing, Place};
pub use entities::{EntityGroup, EntityRow};
pub use gesture::Gesture;
pub use places::Spot;
pub use portrait::Portrait;
pub use search::{Search, Wrapped};
pub use selection::{Granularity, Selection};
pub use timeline::{Beginning, Moment};

use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use crate::{
    document::{Date, Document},
    entity::{EntityId, EntityType, Extraction, Mention},
};

/// A row of the sidebar: an entity as the type that its mentions have there. A country and its
/// adjective are one entity with two rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RowId {
    /// The entity.
    pub entity: EntityId,
    /// The type of the mentions that the row counts.
    pub kind: EntityType,
}

/// Counts over all sessions, so that a text that is read anew is never taken for what it was.
static REVISIONS: AtomicU64 = AtomicU64::new(0);

/// One open document and how it is being looked at.
#[derive(Clone, Debug)]
pub struct Session {
    /// The text; never changes.
    pub document: Arc<Document>,
    /// The day of publication that the reader gave it, as his acts have it.
    corrected: Option<Date>,
    /// Whether it is another than the one that entities were looked for with.
    redated: bool,
    /// What was found in it so far, as the reader corrected it.
    extraction: Arc<Extraction>,
    /// What the reader did to it.
    desk: desk::Desk,
    /// Whether everything was looked at.
    complete: bool,
    /// What the sidebar's filter box holds.
    filter: String,
    /// Types whose shading is switched off.
    hidden: BTreeSet<EntityType>,
    /// Whether mentions that may be wrong are neither shaded nor listed.
    sure_alone: bool,
    /// The row that is selected.
    row: Option<RowId>,
    /// The mention that was last gone to, an index into the extraction's mentions.
    mention: Option<usize>,
    /// The selected stretch of text.
    pub selection: Option<Selection>,
    /// The search in the text, while its bar is open.
    pub search: Option<Search>,
    /// The sidebar's rows under the filter; made anew when either changes.
    groups: Vec<EntityGroup>,
    /// Counts the changes of what was found or is listed.
    revision: u64,
}

impl Session {
    /// A document just opened: nothing found yet, nothing selected, `hidden` types unshaded.
    pub fn new(document: Arc<Document>, hidden: BTreeSet<EntityType>) -> Self {
        Self {
            document,
            corrected: None,
            redated: false,
            extraction: Arc::default(),
            desk: desk::Desk::default(),
            complete: false,
            filter: String::new(),
            hidden,
            sure_alone: false,
            row: None,
            mention: None,
            selection: None,
            search: None,
            groups: Vec::new(),
            revision: 0,
        }
    }

    /// Takes what was found: all of it when `complete`, else what there is so far. What was
    /// selected stays selected by its place in the text, since entities may be numbered anew.
    pub fn take_extraction(&mut self, extraction: Extraction, complete: bool) {
        self.complete = complete;
        self.take_found(extraction);
    }

    /// When the article was published: as the reader said, or as the file does.
    pub fn published(&self) -> Option<Date> {
        self.corrected.or(self.document.metadata.published)
    }

    /// Whether the day of publication is the reader's.
    pub fn is_date_corrected(&self) -> bool {
        self.corrected.is_some()
    }

    /// The day of publication that the reader gave.
    pub fn given_day(&self) -> Option<Date> {
        self.corrected
    }

    /// Whether he has given another since this was asked last: everything is then to be looked for
    /// anew, since dates are counted from that day.
    pub fn take_redated(&mut self) -> bool {
        std::mem::take(&mut self.redated)
    }

    /// What was found so far.
    pub fn extraction(&self) -> &Extraction {
        &self.extraction
    }

    /// Whether extraction is over, and the lexicon in it.
    pub fn is_complete(&self) -> bool {
        self.complete && !self.is_late()
    }

    /// The sidebar's filter.
    pub fn filter(&self) -> &str {
        &self.filter
    }

    /// Keeps only rows that match `filter` (folded: tashkeel, hamza forms and clitics are no
    /// difference).
    pub fn set_filter(&mut self, filter: &str) {
        if self.filter != filter {
            filter.clone_into(&mut self.filter);
            self.rebuild();
        }
    }

    /// The sidebar's rows, type by type, under the filter.
    pub fn groups(&self) -> &[EntityGroup] {
        &self.groups
    }

    /// Whether mentions of `kind` are shaded.
    pub fn is_shaded(&self, kind: EntityType) -> bool {
        !self.hidden.contains(&kind)
    }

    /// Shades mentions of `kind`, or stops.
    pub fn toggle_shading(&mut self, kind: EntityType) {
        if !self.hidden.remove(&kind) {
            self.hidden.insert(kind);
        }
    }

    /// The types whose shading is off.
    pub fn hidden(&self) -> &BTreeSet<EntityType> {
        &self.hidden
    }

    /// Shades and lists mentions that may be wrong, or leaves them out.
    pub fn set_sure_alone(&mut self, sure_alone: bool) {
        if self.sure_alone != sure_alone {
            self.sure_alone = sure_alone;
            self.rebuild();
        }
    }

    /// Whether a mention is shaded and listed as far as its doubt goes.
    pub fn is_listed(&self, mention: &Mention) -> bool {
        !(self.sure_alone && mention.is_doubtful())
    }

    /// Whether some text is selected.
    pub fn has_selection(&self) -> bool {
        self.selection
            .is_some_and(|selection| !selection.span().is_empty())
    }

    /// A number that is another whenever what was found or is listed has changed: for views that
    /// keep what they have made of it.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    fn rebuild(&mut self) {
        self.revision = REVISIONS.fetch_add(1, Ordering::Relaxed) + 1;
        self.groups = self.groups_like(&self.filter);
    }
}
