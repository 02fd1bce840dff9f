//! What stands on every page: the title over the text, the page's number under it.
//!
//! May import: `text`, `typeset`.

use krilla::{
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag},
};

use super::{
    draw::Press,
    ink::{GREY, Ink},
    number, sheet,
};
use crate::{
    text::Direction,
    typeset::{Face, Justification, Style},
};

impl Press<'_> {
    /// Draws the running title and the number. The first page has the title itself, and an article
    /// of two pages needs no other.
    pub(super) fn running(&mut self, surface: &mut Surface<'_>, page: usize) {
        let direction = self.volume.document().direction;
        let title = self.volume.findings.title();
        if let Some(title) = title.filter(|_| page > 1 && self.pages > 2) {
            let title = shortened(&title);
            self.small(surface, &title, direction, sheet::SIDE, sheet::HEAD);
        }
        let number = number(page, self.volume.has_arabic_digits());
        let style = small();
        let width = self
            .typesetter
            .set(&number, direction, &style, f32::INFINITY)
            .width;
        let middle = (sheet::WIDTH - width) / 2.0;
        self.small(surface, &number, Direction::Ltr, middle, sheet::FOOT);
    }

    /// Draws one line of small letters whose box begins at `x` and `y`.
    fn small(
        &mut self,
        surface: &mut Surface<'_>,
        text: &str,
        direction: Direction,
        x: f32,
        y: f32,
    ) {
        let paragraph = self
            .typesetter
            .set(text, direction, &small(), sheet::MEASURE);
        if let Some(line) = paragraph.lines.first() {
            let artifact = Artifact::with_kind(ArtifactType::PaginationOther);
            surface.start_tagged(ContentTag::Artifact(artifact));
            let ink = Ink {
                colour: GREY,
                tagged: false,
            };
            self.line(surface, text, &paragraph, line, (x, y), ink);
            surface.end_tagged();
        }
    }
}

/// Letters of a title that fit in a line of small ones.
const LETTERS: usize = 80;

/// A title in one line: cut after a word where it is long.
fn shortened(title: &str) -> String {
    let Some((end, _)) = title.char_indices().nth(LETTERS) else {
        return title.to_owned();
    };
    let words = title[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", &title[..words])
}

fn small() -> Style {
    Style {
        face: Face::Naskh,
        bold: false,
        size_px: sheet::SMALL,
        line_height_px: sheet::SMALL * sheet::LEADING,
        language: None,
        justification: Justification::Ragged,
    }
}
