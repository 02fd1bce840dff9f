//! Paragraphs and rows of formats that mark the ends of both and no beginnings: RTF and .doc.
//!
//! May import: `document`, `text`.

use super::{
    flow::{Flow, Form},
    styles::{Style, Styles},
};
use crate::{
    document::{BlockKind, DocumentBuilder},
    text::Direction,
};

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting {
    /// The number of its style.
    pub(super) style: i32,
    /// The level of a heading, from 1, that it has whatever its style.
    pub(super) outline: Option<u8>,
    /// How many lists its list is in.
    pub(super) list_level: u8,
    /// Its base direction, where the file tells one to go by.
    pub(super) direction: Option<Direction>,
    /// Whether it stands in a cell.
    pub(super) in_table: bool,
}

/// What is open in the text, in a note, or in a text box.
#[derive(Debug, Default)]
struct Story {
    paragraph: bool,
    row: bool,
    cell: bool,
    /// Whether the paragraph has the mark of a point.
    is_point: bool,
}

/// The text, with what is open in it.
pub(super) struct Paragraphs {
    flow: Flow,
    /// The text, and in it the note, and in it the text box.
    stories: Vec<Story>,
    styles: Styles,
    notes: usize,
}

impl Paragraphs {
    pub(super) fn new() -> Self {
        Self {
            flow: Flow::default(),
            stories: vec![Story::default()],
            styles: Styles::default(),
            notes: 0,
        }
    }

    /// Adds a style by its number.
    pub(super) fn add_style(&mut self, number: i32, style: Style) {
        self.styles.insert(number.to_string(), style);
    }

    /// Adds text to the paragraph, which begins with it if none is open.
    pub(super) fn text(&mut self, text: &str, setting: Setting) {
        self.open_paragraph(setting);
        self.flow.text(text);
    }

    /// The paragraph is a point of a list.
    pub(super) fn mark_point(&mut self) {
        self.story().is_point = true;
    }

    /// Ends the paragraph.
    pub(super) fn close_paragraph(&mut self, setting: Setting) {
        let form = self.form(setting);
        let story = self.story();
        let was_open = std::mem::take(&mut story.paragraph);
        story.is_point = false;
        if was_open {
            self.flow.close_paragraph(form);
        }
    }

    /// Ends the cell, which may be empty.
    pub(super) fn close_cell(&mut self, setting: Setting) {
        self.open_cell();
        self.close_paragraph(setting);
        self.story().cell = false;
        self.flow.close_cell();
    }

    /// Ends the row.
    pub(super) fn close_row(&mut self, setting: Setting) {
        self.close_paragraph(setting);
        let story = std::mem::take(self.story());
        if story.cell {
            self.flow.close_cell();
        }
        if story.row {
            self.flow.close_row();
        }
    }

    /// Marks a note here, and begins it.
    pub(super) fn open_note(&mut self, setting: Setting) {
        self.open_paragraph(setting);
        self.notes += 1;
        let name = self.notes.to_string();
        self.flow.mark_note(name.clone());
        self.flow.open_note(&name);
        self.stories.push(Story::default());
    }

    /// Marks here the note that the file calls `name`, which comes later.
    pub(super) fn mark_note(&mut self, name: String, setting: Setting) {
        self.open_paragraph(setting);
        self.flow.mark_note(name);
    }

    /// Begins the note that the file calls `name`; gives whether there is a mark of it.
    pub(super) fn open_marked_note(&mut self, name: &str) -> bool {
        let marked = self.flow.open_note(name);
        self.stories.extend(marked.then(Story::default));
        marked
    }

    /// Whether a note is marked, and was not found.
    pub(super) fn misses_notes(&self) -> bool {
        self.flow.misses_notes()
    }

    /// Ends the note.
    pub(super) fn close_note(&mut self, setting: Setting) {
        self.close_story(setting);
        self.flow.close_note();
    }

    /// Begins a text box.
    pub(super) fn open_aside(&mut self) {
        self.flow.open_aside();
        self.stories.push(Story::default());
    }

    /// Ends the text box.
    pub(super) fn close_aside(&mut self, setting: Setting) {
        self.close_story(setting);
        self.flow.close_aside();
    }

    /// Ends the text and puts it into `builder`.
    pub(super) fn finish(mut self, setting: Setting, builder: &mut DocumentBuilder) {
        while self.stories.len() > 1 {
            self.close_story(setting);
        }
        self.close_row(setting);
        self.flow.finish(builder);
    }

    /// Ends what is open in a note or text box.
    fn close_story(&mut self, setting: Setting) {
        self.close_row(setting);
        if self.stories.len() > 1 {
            self.stories.pop();
        }
    }

    /// The innermost story; there is always one.
    fn story(&mut self) -> &mut Story {
        if self.stories.is_empty() {
            self.stories.push(Story::default());
        }
        let last = self.stories.len() - 1;
        &mut self.stories[last]
    }

    /// Begins a paragraph, in a cell of a table if it is set so.
    fn open_paragraph(&mut self, setting: Setting) {
        if self.story().paragraph {
            return;
        }
        if setting.in_table {
            self.open_cell();
        } else if self.story().row {
            self.close_row(setting);
        }
        self.story().paragraph = true;
        self.flow.open_paragraph();
    }

    /// Begins a row and a cell, where none is open.
    fn open_cell(&mut self) {
        let story = self.story();
        if story.paragraph && !story.cell {
            return;
        }
        let (row, cell) = (story.row, story.cell);
        (story.row, story.cell) = (true, true);
        if !row {
            self.flow.open_row();
        }
        if !cell {
            self.flow.open_cell();
        }
    }

    /// What a paragraph is that is set so.
    fn form(&mut self, setting: Setting) -> Form {
        let kind = match (
            setting.outline,
            self.styles.kind(&setting.style.to_string()),
        ) {
            (Some(level), _) => BlockKind::Heading(level),
            (None, BlockKind::Paragraph) if self.story().is_point => {
                BlockKind::ListPoint(setting.list_level.saturating_add(1))
            }
            (None, kind) => kind,
        };
        Form {
            kind,
            direction: setting.direction,
        }
    }
}
