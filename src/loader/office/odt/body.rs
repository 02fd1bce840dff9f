//! The text of an OpenDocument file: what is shown of it, tracked deletions and comments out.
//!
//! May import: `document`, `text`.

use crate::{
    document::{BlockKind, DocumentBuilder},
    loader::{
        LoadError, Watch,
        office::{
            flow::{Flow, Form},
            styles::Styles,
        },
        xml::{Piece, Tag, XmlReader},
    },
    text::Direction,
};

/// Elements that hold nothing of the text: comments, deletions, the number of a note, names of
/// pictures, the readings above a word, packed pictures, settings.
const LEFT_OUT: &[&str] = &[
    "annotation",
    "automatic-styles",
    "binary-data",
    "desc",
    "font-face-decls",
    "forms",
    "master-styles",
    "math",
    "meta",
    "note-citation",
    "ruby-text",
    "scripts",
    "settings",
    "styles",
    "tracked-changes",
];

/// How many blanks or cells one element may stand for; a file may say a thousand million.
const MOST_REPEATED: usize = 64;

/// What a paragraph's own element says.
struct Said {
    style: String,
    /// The level of a heading; `None` for a paragraph.
    heading: Option<u8>,
}

/// Reads a file's body.
pub(super) struct Body<'a> {
    styles: &'a Styles,
    flow: Flow,
    /// The open paragraphs; one inside a text box or note lies in another.
    paragraphs: Vec<Said>,
    /// How many lists are open.
    lists: u8,
    notes: usize,
    images: Vec<String>,
}

impl<'a> Body<'a> {
    pub(super) fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            flow: Flow::default(),
            paragraphs: Vec::new(),
            lists: 0,
            notes: 0,
            images: Vec::new(),
        }
    }

    /// Reads the content; gives whether it was damaged.
    pub(super) fn read(&mut self, text: &str, watch: &Watch) -> Result<bool, LoadError> {
        let mut xml = XmlReader::new(text, watch);
        while let Some(piece) = xml.read()? {
            match piece {
                Piece::Open(tag) if LEFT_OUT.contains(&tag.name) => xml.skip()?,
                Piece::Open(tag) if is_hidden(&tag) => xml.skip()?,
                Piece::Open(tag) => self.opened(&tag),
                Piece::Close(name) => self.closed(name),
                Piece::Text(text) => self.text(&text),
            }
        }
        Ok(xml.is_damaged())
    }

    /// Puts everything into `builder`.
    pub(super) fn finish(self, builder: &mut DocumentBuilder) {
        self.flow.finish(builder);
        builder.metadata().images = self.images;
    }

    /// An element begins.
    fn opened(&mut self, tag: &Tag<'_>) {
        match tag.name {
            "p" | "h" => self.open_paragraph(tag),
            "list" => self.lists = self.lists.saturating_add(1),
            "table-row" => self.flow.open_row(),
            "table-cell" | "covered-table-cell" => self.flow.open_cell(),
            "text-box" => self.flow.open_aside(),
            "note" => {
                self.notes += 1;
                let name = self.notes.to_string();
                self.flow.mark_note(name.clone());
                self.flow.open_note(&name);
            }
            "tab" => self.flow.text("\t"),
            "line-break" => self.flow.text("\n"),
            "s" => self.flow.text(&" ".repeat(repeated(tag, "c"))),
            "image" => self.images.extend(tag.attribute("href")),
            _ => {}
        }
    }

    /// An element ends.
    fn closed(&mut self, name: &str) {
        match name {
            "p" | "h" => self.close_paragraph(),
            "list" => self.lists = self.lists.saturating_sub(1),
            "table-row" => self.flow.close_row(),
            "table-cell" | "covered-table-cell" => self.flow.close_cell(),
            "text-box" => self.flow.close_aside(),
            "note" => self.flow.close_note(),
            _ => {}
        }
    }

    /// Text, in which white space of any length is one blank, and none after another blank
    /// (ODF 1.3 Part 3, 6.1.2).
    fn text(&mut self, text: &str) {
        if self.paragraphs.is_empty() {
            return;
        }
        let mut shown = String::with_capacity(text.len());
        let mut after_blank = self.flow.written().is_empty() || self.flow.written().ends_with(' ');
        for c in text.chars() {
            let blank = matches!(c, ' ' | '\t' | '\n' | '\r');
            if !(blank && after_blank) {
                shown.push(if blank { ' ' } else { c });
            }
            after_blank = blank;
        }
        self.flow.text(&shown);
    }

    fn open_paragraph(&mut self, tag: &Tag<'_>) {
        let level = || tag.attribute("outline-level")?.parse().ok();
        let heading = (tag.name == "h").then(|| level().unwrap_or(1u8).clamp(1, 9));
        self.paragraphs.push(Said {
            style: tag.attribute("style-name").unwrap_or_default(),
            heading,
        });
        self.flow.open_paragraph();
    }

    fn close_paragraph(&mut self) {
        if let Some(said) = self.paragraphs.pop() {
            self.flow.close_paragraph(self.form(&said));
        }
    }

    /// What a paragraph is, of which `said` is said.
    fn form(&self, said: &Said) -> Form {
        let kind = match (said.heading, self.styles.kind(&said.style)) {
            (Some(level), _) => BlockKind::Heading(level),
            (None, BlockKind::Paragraph) if self.lists > 0 => BlockKind::ListPoint(self.lists),
            (None, kind) => kind,
        };
        let direction: Option<Direction> = self.styles.direction(&said.style);
        Form { kind, direction }
    }
}

/// Whether an element is of the kinds that can be hidden, and is.
fn is_hidden(tag: &Tag<'_>) -> bool {
    let hidden = match tag.name {
        // A picture's title, not the field that shows the document's.
        "title" => Some(tag.prefix() != "text"),
        "section" => tag.attribute("display").map(|display| display == "none"),
        "hidden-text" | "hidden-paragraph" => {
            tag.attribute("is-hidden").map(|hidden| hidden == "true")
        }
        _ => None,
    };
    hidden.unwrap_or(false)
}

/// How often an element stands for what it is.
fn repeated(tag: &Tag<'_>, attribute: &str) -> usize {
    let times = tag
        .attribute(attribute)
        .and_then(|times| times.parse().ok());
    times.unwrap_or(1).min(MOST_REPEATED)
}
