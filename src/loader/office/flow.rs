//! The text of a word processor's file as it flows: paragraphs, and in them or around them rows of
//! tables, text boxes and notes, opened and closed in whatever order the file has them.
//!
//! A row of a table becomes one block, its cells parted by tabs. A text box comes after the
//! paragraph that it hangs on. A note leaves a mark in the text, `[1]`, and comes with it at the
//! end.
//! May import: `document`, `text`.

use std::collections::HashMap;

use crate::{
    document::{BlockKind, DocumentBuilder},
    text::Direction,
};

/// What a paragraph is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    /// What it is in the article.
    pub(super) kind: BlockKind,
    /// The base direction that the file gives it; `None` where it says nothing to go by.
    pub(super) direction: Option<Direction>,
}

impl Default for Form {
    fn default() -> Self {
        Self {
            kind: BlockKind::Paragraph,
            direction: None,
        }
    }
}

/// A finished block.
type Finished = (Form, String);

/// What is open: where text goes, or where a finished paragraph does.
enum Frame {
    Paragraph(String),
    /// A row's finished cells.
    Row(Vec<String>),
    Cell(String),
    /// The note of this number.
    Note(usize, String),
    Aside(Vec<Finished>),
}

/// Collects the text.
#[derive(Default)]
pub(super) struct Flow {
    finished: Vec<Finished>,
    /// Text boxes whose paragraph is not finished.
    after: Vec<Finished>,
    /// The text of a paragraph whose end was deleted; the next one goes on with it.
    carried: String,
    open: Vec<Frame>,
    /// The notes by number, from 0: their text, once it is known.
    notes: Vec<Option<String>>,
    /// The numbers of notes that the file names.
    named: HashMap<String, usize>,
}

impl Flow {
    /// Adds text to the open paragraph; outside of one there is none. A line feed in `text` is a
    /// forced line break, a tab a tab.
    pub(super) fn text(&mut self, text: &str) {
        if let Some(Frame::Paragraph(open)) = self.open.last_mut() {
            open.push_str(text);
        }
    }

    /// The text of the open paragraph so far.
    pub(super) fn written(&self) -> &str {
        match self.open.last() {
            Some(Frame::Paragraph(text)) => text,
            _ => "",
        }
    }

    /// Opens a paragraph.
    pub(super) fn open_paragraph(&mut self) {
        let carried = std::mem::take(&mut self.carried);
        self.open.push(Frame::Paragraph(carried));
    }

    /// Closes the paragraph, whose end was deleted: the next one goes on with it.
    pub(super) fn carry_paragraph(&mut self) {
        if let Some(Frame::Paragraph(text)) = self.open.pop_if(is_paragraph) {
            self.carried = text;
        }
    }

    /// Closes the paragraph.
    pub(super) fn close_paragraph(&mut self, form: Form) {
        if let Some(Frame::Paragraph(text)) = self.open.pop_if(is_paragraph) {
            self.place(form, &text);
        }
    }

    /// Opens a row of a table.
    pub(super) fn open_row(&mut self) {
        self.open.push(Frame::Row(Vec::new()));
    }

    /// Closes the row.
    pub(super) fn close_row(&mut self) {
        if let Some(Frame::Row(cells)) = self.open.pop_if(|top| matches!(top, Frame::Row(_))) {
            let kind = BlockKind::TableRow;
            let form = Form {
                kind,
                ..Form::default()
            };
            self.place(form, cells.join("\t").trim_end());
        }
    }

    /// Opens a cell of a row.
    pub(super) fn open_cell(&mut self) {
        self.open.push(Frame::Cell(String::new()));
    }

    /// Closes the cell.
    pub(super) fn close_cell(&mut self) {
        self.place_carried();
        if let Some(Frame::Cell(text)) = self.open.pop_if(|top| matches!(top, Frame::Cell(_)))
            && let Some(Frame::Row(cells)) = self.open.last_mut()
        {
            cells.push(text);
        }
    }

    /// Opens a text box.
    pub(super) fn open_aside(&mut self) {
        self.open.push(Frame::Aside(Vec::new()));
    }

    /// Closes the text box.
    pub(super) fn close_aside(&mut self) {
        if let Some(Frame::Aside(blocks)) = self.open.pop_if(|top| matches!(top, Frame::Aside(_))) {
            self.after.extend(blocks);
        }
    }

    /// Marks here the note that the file calls `name`.
    pub(super) fn mark_note(&mut self, name: String) {
        let next = self.notes.len();
        let number = *self.named.entry(name).or_insert(next);
        if number == next {
            self.notes.push(None);
        }
        self.text(&format!("[{}]", number + 1));
    }

    /// Opens the note that the file calls `name`, which was marked before or is marked here;
    /// gives whether there is a mark of it.
    pub(super) fn open_note(&mut self, name: &str) -> bool {
        let number = self.named.get(name).copied();
        self.open
            .extend(number.map(|number| Frame::Note(number, String::new())));
        number.is_some()
    }

    /// Closes the note.
    pub(super) fn close_note(&mut self) {
        self.place_carried();
        if let Some(Frame::Note(number, text)) =
            self.open.pop_if(|top| matches!(top, Frame::Note(..)))
        {
            self.notes[number] = Some(text);
        }
    }

    /// Whether a note is marked in the text, and was not found.
    pub(super) fn misses_notes(&self) -> bool {
        self.notes.iter().any(Option::is_none)
    }

    /// Puts everything into `builder`.
    pub(super) fn finish(mut self, builder: &mut DocumentBuilder) {
        while let Some(frame) = self.open.pop() {
            match frame {
                Frame::Paragraph(text) | Frame::Cell(text) => self.place(Form::default(), &text),
                Frame::Row(cells) => self.place(Form::default(), &cells.join("\t")),
                Frame::Note(number, text) => self.notes[number] = Some(text),
                Frame::Aside(blocks) => self.after.extend(blocks),
            }
        }
        self.place_carried();
        self.finished.append(&mut self.after);
        for (form, text) in &self.finished {
            builder.block(form.kind, text, None);
            if let Some(direction) = form.direction {
                builder.direct(direction);
            }
        }
        let notes = self.notes.into_iter().enumerate();
        for (number, text) in notes.filter_map(|(number, text)| Some((number, text?))) {
            let text = format!("[{}] {text}", number + 1);
            builder.block(BlockKind::Footnote, text.trim_end(), None);
        }
    }

    /// Gives a paragraph whose end was deleted, and that nothing came after, its end back.
    fn place_carried(&mut self) {
        let carried = std::mem::take(&mut self.carried);
        self.place(Form::default(), &carried);
    }

    /// Puts a finished paragraph or row where it belongs.
    fn place(&mut self, form: Form, text: &str) {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
        match self.open.last_mut() {
            _ if text.is_empty() => {}
            Some(Frame::Cell(whole) | Frame::Note(_, whole)) => append(whole, text),
            Some(Frame::Aside(blocks)) => blocks.extend(lines(form, text)),
            // A paragraph in a paragraph, or beside the cells of a row: damage, but its text is
            // there to be read.
            Some(Frame::Paragraph(_) | Frame::Row(_)) => self.after.extend(lines(form, text)),
            None => self.finished.extend(lines(form, text)),
        }
        if self.open.is_empty() {
            self.finished.append(&mut self.after);
        }
    }
}

/// Whether `frame` is a paragraph.
fn is_paragraph(frame: &mut Frame) -> bool {
    matches!(frame, Frame::Paragraph(_))
}

/// Adds one more paragraph to what becomes a single block.
fn append(whole: &mut String, text: &str) {
    if !whole.is_empty() {
        whole.push(' ');
    }
    whole.extend(text.chars().map(|c| match c {
        '\n' | '\t' => ' ',
        c => c,
    }));
}

/// The blocks of a paragraph: each line its own where the writer broke running text (verse, an
/// address), and one where it is a heading or a point.
fn lines(form: Form, text: &str) -> Vec<Finished> {
    let broken = matches!(form.kind, BlockKind::Paragraph | BlockKind::Quotation);
    if !broken || !text.contains('\n') {
        return vec![(form, text.replace('\n', " "))];
    }
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(|line| (form, line.to_owned()))
        .collect()
}
