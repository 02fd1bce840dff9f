//! What the reader did to the document: his marks, his corrections of what was found, the rows
//! that he has chosen, and the way back.
//!
//! May import: `annotation`, `entity`, `text`.

use std::sync::Arc;

use super::{EntityGroup, RowId, Session, entities};
use crate::{
    annotation::{
        Act, ActId, Finder, Mark, Subject, apply_with, day_of,
        lexicon::{Lexicon, Remembering},
        marks,
        store::{Kept, StoreError},
    },
    entity::{Extraction, Mention},
    text::Span,
};

/// The reader's part of a session.
#[derive(Clone, Debug, Default)]
pub(super) struct Desk {
    kept: Kept<Act>,
    lexicon: Arc<Lexicon>,
    /// What the program found.
    found: Arc<Extraction>,
    /// What the lexicon makes of it, or made of what there was before.
    remembered: Arc<Extraction>,
    /// What a thread is to make of it, until it has; and whether one was asked to.
    late: Option<Remembering>,
    is_asked: bool,
    marks: Vec<Mark>,
    /// Rows that are chosen together, in the order of choosing.
    chosen: Vec<RowId>,
    /// Where what was done since the document was opened is undone.
    done: Vec<Place>,
    /// Where what was undone since is done again.
    undone: Vec<Place>,
}

/// The largest effort of a lexicon that a frame has time for: two or three milliseconds, also of a
/// program that was built to be tested.
const AT_ONCE: usize = 2_000_000;

/// Where an act is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// With the document.
    Document,
    /// In the lexicon.
    Lexicon,
}

/// How a row joins those that are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choosing {
    /// It comes, or goes if it is there.
    Toggle,
    /// All rows from the one chosen last up to it.
    Extend,
}

impl Session {
    /// Takes what the reader did to this document before.
    pub fn take_annotations(&mut self, kept: Kept<Act>) {
        self.desk.kept = kept;
        self.correct();
    }

    /// Takes the reader's lexicon. Where much is to be looked through, what it changes is to be seen
    /// when a thread has made it ([`ask_to_remember`](Self::ask_to_remember)).
    pub fn take_lexicon(&mut self, lexicon: Arc<Lexicon>) {
        self.desk.lexicon = lexicon;
        self.remember();
        self.correct();
    }

    /// Takes what the program found.
    pub(super) fn take_found(&mut self, found: Extraction) {
        self.desk.found = Arc::new(found);
        self.remember();
        self.correct();
    }

    /// What the program found, before the lexicon and the reader.
    pub fn found(&self) -> &Extraction {
        &self.desk.found
    }

    /// What the reader did to the document.
    pub fn annotations(&self) -> &crate::annotation::Annotations {
        self.desk.kept.journal()
    }

    /// Does an act on the document.
    ///
    /// # Errors
    /// It was done, but could not be written down.
    pub fn perform(&mut self, act: Act) -> (ActId, Result<(), StoreError>) {
        let done = self.desk.kept.perform(act);
        self.note(Place::Document);
        self.correct();
        done
    }

    /// Notes that something was done, and where.
    pub fn note(&mut self, place: Place) {
        self.desk.done.push(place);
        self.desk.undone.clear();
    }

    /// Where the next thing to undo is, if there is one.
    pub fn undoable(&self) -> Option<Place> {
        let earlier = || self.annotations().undoable().map(|_| Place::Document);
        self.desk.done.last().copied().or_else(earlier)
    }

    /// Where the next thing to do again is, if there is one.
    pub fn redoable(&self) -> Option<Place> {
        let earlier = || self.annotations().redoable().map(|_| Place::Document);
        self.desk.undone.last().copied().or_else(earlier)
    }

    /// Notes that the last thing was undone, and in the document undoes it.
    ///
    /// # Errors
    /// It was undone, but that could not be written down.
    pub fn undo(&mut self) -> Result<(), StoreError> {
        let Some(place) = self.undoable() else {
            return Ok(());
        };
        self.desk.done.pop();
        self.desk.undone.push(place);
        if place == Place::Lexicon {
            return Ok(());
        }
        let undone = self.desk.kept.undo().unwrap_or(Ok(()));
        self.correct();
        undone
    }

    /// The reverse of [`Self::undo`].
    ///
    /// # Errors
    /// Likewise.
    pub fn redo(&mut self) -> Result<(), StoreError> {
        let Some(place) = self.redoable() else {
            return Ok(());
        };
        self.desk.undone.pop();
        self.desk.done.push(place);
        if place == Place::Lexicon {
            return Ok(());
        }
        let redone = self.desk.kept.redo().unwrap_or(Ok(()));
        self.correct();
        redone
    }

    /// Takes what another window did to the same document.
    ///
    /// # Errors
    /// It could not be read.
    pub fn refresh_annotations(&mut self) -> Result<(), StoreError> {
        if self.desk.kept.refresh()? {
            self.correct();
        }
        Ok(())
    }

    /// The reader's marks, by place.
    pub fn marks(&self) -> &[Mark] {
        &self.desk.marks
    }

    /// The mark of that act.
    pub fn mark(&self, id: ActId) -> Option<&Mark> {
        self.desk.marks.iter().find(|mark| mark.id == id)
    }

    /// The marks that touch `span`.
    pub fn marks_in(&self, span: Span) -> impl Iterator<Item = &Mark> {
        let touches = move |mark: &&Mark| mark.span.is_some_and(|at| at.overlaps(span));
        self.desk.marks.iter().filter(touches)
    }

    /// The subject of an act on a row.
    pub fn subject(&self, row: RowId) -> Option<Subject> {
        Subject::of(&self.document, &self.extraction, row.entity, row.kind)
    }

    /// Whether a row is chosen together with others.
    pub fn is_chosen(&self, row: RowId) -> bool {
        self.desk.chosen.contains(&row)
    }

    /// The rows that an act on the list is about: those chosen together, or the selected one.
    pub fn chosen(&self) -> Vec<RowId> {
        if self.desk.chosen.is_empty() {
            return self.row.into_iter().collect();
        }
        self.desk.chosen.clone()
    }

    /// Selects a row without going to one of its mentions, unless it is selected already.
    pub fn select_row(&mut self, row: RowId) {
        if self.row != Some(row)
            && let Some(place) = self.first_of(row)
        {
            self.mention = self.mention_at(place);
            self.row = Some(row);
            self.choose_nothing();
        }
    }

    /// The sidebar's rows under another filter than its own.
    pub fn groups_like(&self, filter: &str) -> Vec<EntityGroup> {
        let listed = |mention: &Mention| self.is_listed(mention);
        entities::groups(&self.document, &self.extraction, listed, filter)
    }

    /// Chooses a row together with others.
    pub fn choose(&mut self, row: RowId, how: Choosing) {
        if self.desk.chosen.is_empty() {
            self.desk.chosen.extend(self.row);
        }
        match how {
            Choosing::Toggle if self.is_chosen(row) => {
                self.desk.chosen.retain(|chosen| *chosen != row);
            }
            Choosing::Toggle => self.desk.chosen.push(row),
            Choosing::Extend => self.extend_choice(row),
        }
    }

    /// Chooses all rows between the one chosen last and `row`.
    fn extend_choice(&mut self, row: RowId) {
        let rows: Vec<RowId> = self
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().map(|row| row.id))
            .collect();
        let at = |wanted: RowId| rows.iter().position(|row| *row == wanted);
        let last = self.desk.chosen.last().copied().unwrap_or(row);
        let (Some(from), Some(to)) = (at(last), at(row)) else {
            return;
        };
        for row in &rows[from.min(to)..=from.max(to)] {
            if !self.is_chosen(*row) {
                self.desk.chosen.push(*row);
            }
        }
    }

    /// Lets go of rows that are chosen together.
    pub(super) fn choose_nothing(&mut self) {
        self.desk.chosen.clear();
    }

    /// Makes what the lexicon makes of what was found, or leaves that to a thread.
    fn remember(&mut self) {
        let request = Remembering {
            document: Arc::clone(&self.document),
            found: Arc::clone(&self.desk.found),
            lexicon: Arc::clone(&self.desk.lexicon),
        };
        self.desk.late = None;
        if request.lexicon.is_empty() {
            self.desk.remembered = request.found;
        } else if request.effort() <= AT_ONCE {
            self.desk.remembered = Arc::new(request.run());
        } else {
            (self.desk.late, self.desk.is_asked) = (Some(request), false);
        }
    }

    /// What a thread is to make; each is told once.
    pub fn ask_to_remember(&mut self) -> Option<Remembering> {
        let is_asked = std::mem::replace(&mut self.desk.is_asked, true);
        self.desk.late.clone().filter(|_| !is_asked)
    }

    /// Takes what a thread has made, if that is what is wanted by now.
    pub fn take_remembered(&mut self, request: &Remembering, extraction: Extraction) {
        let wanted = self.desk.late.as_ref();
        if wanted.is_some_and(|wanted| wanted.is_same(request)) {
            self.desk.late = None;
            self.desk.remembered = Arc::new(extraction);
            self.correct();
        }
    }

    /// Whether a thread has yet to make what the lexicon makes of what was found.
    pub(super) const fn is_late(&self) -> bool {
        self.desk.late.is_some()
    }

    /// Makes what the reader's acts make of that. What was selected stays selected by its place
    /// in the text, since entities are numbered anew.
    fn correct(&mut self) {
        let current = self.mention.map(|mention| self.place_of(mention));
        let chosen: Vec<usize> = self
            .desk
            .chosen
            .iter()
            .filter_map(|row| self.first_of(*row))
            .collect();
        let finder = Finder::new(&self.document);
        let journal = self.desk.kept.journal();
        let corrections = journal.active().any(|(_, act)| act.is_correction());
        self.extraction = if corrections {
            Arc::new(apply_with(&self.desk.remembered, journal, &finder))
        } else {
            Arc::clone(&self.desk.remembered)
        };
        self.desk.marks = marks(journal, &finder);
        let day = day_of(journal);
        if std::mem::replace(&mut self.corrected, day) != day {
            (self.redated, self.complete) = (true, false);
        }
        self.mention = current.and_then(|place| self.mention_at(place));
        self.row = self.mention.map(|mention| self.row_of(mention));
        let rows = chosen
            .into_iter()
            .filter_map(|place| self.mention_at(place));
        let mut chosen: Vec<RowId> = Vec::new();
        for row in rows.map(|mention| self.row_of(mention)) {
            if !chosen.contains(&row) {
                chosen.push(row);
            }
        }
        self.desk.chosen = if chosen.len() > 1 { chosen } else { Vec::new() };
        self.rebuild();
    }

    /// Where a mention begins.
    fn place_of(&self, mention: usize) -> usize {
        self.extraction.mentions[mention].span.start
    }

    /// Where the first mention of a row begins.
    fn first_of(&self, row: RowId) -> Option<usize> {
        let entity = self.extraction.entities.get(row.entity.0 as usize)?;
        let mut mentions = entity.mentions.iter();
        let first = mentions.find(|m| self.extraction.mentions[**m].kind == row.kind)?;
        Some(self.place_of(*first))
    }
}
