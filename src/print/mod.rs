//! The article on paper: a PDF of A4 pages with running title and page numbers, its mentions
//! shaded or not, with an index of its entities whose page numbers lead to the mentions.
//!
//! `piece` makes paragraphs of the article, `index` of its entities; `flow` breaks them into
//! pages; `draw`, `letters` and `running` write the pages, `outline` the bookmarks, `tags` the
//! structure. The letters are those that `typeset`
//! sets on the screen; the text under them is the article's, so that it can be searched, selected
//! and copied. krilla, which writes the PDF, is known only here.
//! May import: `document`, `entity`, `export`, `text`, `typeset`.

mod draw;
mod faces;
mod flow;
mod index;
mod ink;
mod letters;
mod outline;
mod piece;
mod running;
mod sheet;
mod tags;

use krilla::{
    Document as Pdf,
    metadata::{Metadata, TextDirection},
};

use crate::{
    document::Document,
    entity::EntityId,
    export::{Findings, Label, LabelLanguage, Provenance},
    text::Direction,
    typeset::{Display, Typesetter},
};
use draw::Press;
use flow::{Flow, Place};
use piece::{Piece, Role};

/// What is put on paper besides the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether mentions are shaded.
    pub shading: bool,
    /// Whether the index follows.
    pub index: bool,
    /// The form that the text is shown in.
    pub display: Display,
    /// The language of the index's headings; `None`: the document's.
    pub language: Option<LabelLanguage>,
    /// The versions that the document states in its properties.
    pub provenance: Provenance,
}

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// The writer of PDF gave up.
    #[error("the PDF could not be made: {0}")]
    Pdf(String),
}

/// The PDF of a document.
pub fn pdf(findings: &Findings<'_>, options: &Options) -> Result<Vec<u8>, PrintError> {
    let language = options.language;
    let language = language.unwrap_or_else(|| LabelLanguage::of(findings.document));
    let mut typesetter = Typesetter::new();
    let mut flow = Flow::new(options.display);
    let volume = Volume::set(findings, options, language, &mut flow, &mut typesetter);
    let mut pdf = Pdf::new();
    pdf.set_metadata(metadata(&volume));
    if let Some(outline) = outline::of(&volume) {
        pdf.set_outline(outline);
    }
    let pages = flow.pages();
    let mut press = Press::new(&volume, &mut typesetter, pages.len());
    for (number, page) in (1..).zip(pages) {
        press.page(&mut pdf, number, page);
    }
    pdf.set_tag_tree(press.finish());
    pdf.finish()
        .map_err(|error| PrintError::Pdf(error.to_string()))
}

/// Everything that is to be drawn, and where it stands.
struct Volume<'d> {
    findings: &'d Findings<'d>,
    options: &'d Options,
    language: LabelLanguage,
    /// The paragraphs of the article, then those of the index.
    pieces: Vec<Piece<'d>>,
    /// How many of them are the article's.
    article: usize,
    /// Where the lines of each stand.
    places: Vec<Vec<Place>>,
    /// The piece of each entity's entry in the index.
    entries: Vec<Option<usize>>,
}

impl<'d> Volume<'d> {
    /// Sets the article and its index.
    fn set(
        findings: &'d Findings<'d>,
        options: &'d Options,
        language: LabelLanguage,
        flow: &mut Flow,
        typesetter: &mut Typesetter,
    ) -> Self {
        let document = findings.document;
        let mut pieces = piece::article(findings, language);
        let mut places = flow.set(&pieces, document, typesetter);
        let article = pieces.len();
        let mut entries = vec![None; findings.extraction.entities.len()];
        if options.index {
            let index = index::entries(findings, language, &pieces, &places);
            flow.new_page();
            places.extend(flow.set(&index, document, typesetter));
            for (at, piece) in (pieces.len()..).zip(&index) {
                if let Role::Entry(EntityId(id)) = piece.role {
                    entries[id as usize] = Some(at);
                }
            }
            pieces.extend(index);
        }
        Self {
            findings,
            options,
            language,
            pieces,
            article,
            places,
            entries,
        }
    }

    fn document(&self) -> &Document {
        self.findings.document
    }

    /// What the document is called.
    fn title(&self) -> String {
        let untitled = || Label::Untitled.text(self.language).to_owned();
        self.findings.title().unwrap_or_else(untitled)
    }

    /// Whether the numbers of pages are ٠-٩: where most digits of the article are.
    fn has_arabic_digits(&self) -> bool {
        has_arabic_digits(&self.document().text)
    }
}

/// Whether most digits of `text` are ٠-٩.
fn has_arabic_digits(text: &str) -> bool {
    let arabic = text.chars().filter(|c| ('٠'..='٩').contains(c)).count();
    let latin = text.bytes().filter(u8::is_ascii_digit).count();
    arabic > latin
}

/// A number in digits of that kind.
fn number(number: usize, arabic: bool) -> String {
    let digits = number.to_string();
    match arabic {
        true => digits
            .bytes()
            .filter_map(|digit| char::from_u32(0x660 + u32::from(digit - b'0')))
            .collect(),
        false => digits,
    }
}

/// The document's properties.
fn metadata(volume: &Volume<'_>) -> Metadata {
    let document = volume.document();
    let direction = match document.direction {
        Direction::Rtl => TextDirection::RightToLeft,
        Direction::Ltr => TextDirection::LeftToRight,
    };
    let metadata = Metadata::new()
        .title(volume.title())
        .creator(volume.options.provenance.to_string())
        .text_direction(direction);
    let language = document.metadata.language.clone();
    let metadata = metadata.language(language.unwrap_or_else(|| volume.language.tag().to_owned()));
    match &document.metadata.author {
        Some(author) => metadata.authors(vec![author.clone()]),
        None => metadata,
    }
}
