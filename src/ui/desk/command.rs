//! What a reader can ask for at the desk: marks, corrections, the lexicon.
//!
//! May import: `annotation`, `entity`, `session`, egui.

use std::path::PathBuf;

use egui::Pos2;

use crate::{
    annotation::{ActId, Color, Subject},
    entity::EntityType,
    session::{Choosing, RowId},
};

/// One act at the desk.
#[derive(Clone, Debug, PartialEq)]
pub enum DeskCommand {
    /// Undo what was done last.
    Undo,
    /// Do it again.
    Redo,
    /// Mark what is selected, in that colour.
    Highlight(Color),
    /// Ask for a note about what is selected.
    Note,
    /// Mark what is selected, with that note.
    AddNote(String),
    /// Put a bookmark at what is selected, or at the top of the page.
    Bookmark,
    /// Show a mark on the page.
    GoToMark(ActId),
    /// Ask for the note of a mark.
    EditNote(ActId),
    /// Give a mark another note.
    SetNote(ActId, String),
    /// Give a mark another colour.
    Recolor(ActId, Color),
    /// Take a mark away.
    RemoveMark(ActId),
    /// Select a row where it stands.
    SelectRow(RowId),
    /// Choose a row together with others.
    Choose(RowId, Choosing),
    /// Make a name of what is selected.
    Add {
        /// What it is.
        kind: EntityType,
        /// Whether wherever its words are written.
        everywhere: bool,
    },
    /// Make the mention at what is selected cover just that.
    ResizeToSelection,
    /// Make one of several names.
    Merge {
        /// The names.
        what: Vec<Subject>,
        /// The one that stays.
        into: Subject,
    },
    /// Make one of the chosen rows: the one whose name is the fullest.
    MergeChosen,
    /// Ask for the row that the chosen ones are merged into.
    MergeInto,
    /// Make a variant a row of its own.
    Split(RowId, String),
    /// Ask for a row's name.
    AskName,
    /// Give it that name.
    Rename(Subject, String),
    /// Ask for a row's name in Latin letters.
    AskLatin,
    /// Give it that name in Latin letters.
    SetLatin(Subject, String),
    /// Make the chosen rows of another type.
    Retype(EntityType),
    /// The chosen rows are no names in this document.
    Reject,
    /// This mention is none.
    RejectMention(usize),
    /// The chosen rows are never names.
    Never,
    /// Remember the chosen rows for every document.
    Remember,
    /// Show the lexicon.
    Lexicon,
    /// Take a word out of the lexicon.
    Forget(String),
    /// Give the name of a word in the lexicon.
    RenameWord(String, String),
    /// Ask for a file to take words from.
    AskImport,
    /// Ask for a file to write the lexicon to.
    AskExport,
    /// Take the words of that file in.
    Import(PathBuf),
    /// Write the lexicon to that file.
    Export(PathBuf),
    /// Show what can be done where the keyboard's focus or the selection is.
    MenuHere,
    /// Show what can be done with that, at a place of the window.
    Menu(About, Pos2),
    /// Close what the desk shows over the window.
    Close,
}

/// What a menu is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The chosen rows.
    Rows,
    /// A place on the page.
    Page {
        /// The mention that is there.
        mention: Option<usize>,
        /// The mark that is there.
        mark: Option<ActId>,
        /// Whether selected text is there.
        selection: bool,
    },
}
