//! Puts typeset text on the screen: sets strings for the interface (remembering those it set
//! lately), keeps the glyphs' pictures in textures, and paints paragraphs as one mesh a texture.
//!
//! May import: `typeset`, `text`, egui.

mod atlas;
mod glyphs;

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use egui::{Color32, Pos2, Rect, vec2};

use crate::{
    text::Direction,
    typeset::{self, Face, Justification, Paragraph, Style, Typesetter},
};
use atlas::Atlas;

/// Strings of the interface that are remembered; some screens' worth.
const REMEMBERED: usize = 2_000;

/// How a string of the interface is set; sizes in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// The face.
    pub face: Face,
    /// Whether it is bold.
    pub bold: bool,
    /// Size of the letters in points.
    pub size: f32,
    /// Line height in points.
    pub line_height: f32,
}

impl TextStyle {
    /// The style in physical pixels at `pixels_per_point`; the line height is a whole number of
    /// them, so that every baseline falls on one. Lines are ragged: what the interface says is
    /// short.
    pub fn at(&self, pixels_per_point: f32) -> Style {
        Style {
            face: self.face,
            bold: self.bold,
            size_px: self.size * pixels_per_point,
            line_height_px: (self.line_height * pixels_per_point).round(),
            language: None,
            justification: Justification::Ragged,
        }
    }
}

/// A rectangle of a paragraph (pixels) on the screen (points), where the paragraph's upper left
/// corner is at `corner` (points) and a point has `scale` pixels.
pub fn on_screen(rect: typeset::Rect, corner: Pos2, scale: f32) -> Rect {
    Rect::from_min_max(
        corner + vec2(rect.left, rect.top) / scale,
        corner + vec2(rect.right, rect.bottom) / scale,
    )
}

/// How a string is fitted into its width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fit {
    /// Lines as many as it takes.
    Wrap,
    /// One line, ended with … where it is too long.
    Elide,
}

#[derive(PartialEq, Eq, Hash)]
struct Key {
    text: Box<str>,
    direction: Direction,
    face: Face,
    bold: bool,
    size: u32,
    line_height: u32,
    width: u32,
    fit: Fit,
}

/// The typesetter with its textures, one for the window.
pub struct Ink {
    typesetter: RefCell<Typesetter>,
    atlas: RefCell<Atlas>,
    strings: RefCell<HashMap<Key, Rc<Paragraph>>>,
}

impl Ink {
    /// Nothing set yet; textures are made in `context` as glyphs are needed.
    pub fn new(context: egui::Context) -> Self {
        Self {
            typesetter: RefCell::new(Typesetter::new()),
            atlas: RefCell::new(Atlas::new(context)),
            strings: RefCell::default(),
        }
    }

    /// Makes room for new glyphs if it is needed; to be called before anything is painted.
    pub fn begin_frame(&self) {
        self.atlas.borrow_mut().make_room();
    }

    /// Sets a string of the interface at a width in physical pixels.
    pub fn string(
        &self,
        text: &str,
        direction: Direction,
        style: &Style,
        width_px: f32,
        fit: Fit,
    ) -> Rc<Paragraph> {
        let key = Key {
            text: text.into(),
            direction,
            face: style.face,
            bold: style.bold,
            size: style.size_px.to_bits(),
            line_height: style.line_height_px.to_bits(),
            width: width_px.to_bits(),
            fit,
        };
        let mut strings = self.strings.borrow_mut();
        if strings.len() > REMEMBERED {
            strings.clear();
        }
        let set = || {
            let mut typesetter = self.typesetter.borrow_mut();
            Rc::new(match fit {
                Fit::Wrap => typesetter.set(text, direction, style, width_px),
                Fit::Elide => typesetter.set_line_elided(text, direction, style, width_px),
            })
        };
        Rc::clone(strings.entry(key).or_insert_with(set))
    }

    /// Forgets the strings that were set; for tests that ask what a frame sets.
    pub fn forget(&self) {
        self.strings.borrow_mut().clear();
    }

    /// The strings set since then that were longer than the room that they had; for tests.
    pub fn cut(&self) -> Vec<String> {
        let strings = self.strings.borrow();
        let elided = strings.iter().filter(|(key, _)| key.fit == Fit::Elide);
        let cut = elided.filter(|(key, set)| {
            let ends = set.lines.iter().flat_map(|line| &line.glyphs);
            let last = ends.map(|glyph| glyph.cluster().start).max();
            // The sign of elision stands for all that was left out; a ligature for two or three.
            let rest = last.and_then(|last| key.text.get(last..));
            rest.is_some_and(|rest| rest.chars().count() > 3)
        });
        cut.map(|(key, _)| key.text.to_string()).collect()
    }

    /// Lets the typesetter set what whoever asks keeps for itself.
    pub fn with_typesetter<T>(&self, work: impl FnOnce(&mut Typesetter) -> T) -> T {
        work(&mut self.typesetter.borrow_mut())
    }

    /// Paints `paragraph` with its upper left corner at `corner` (points).
    pub fn paint(
        &self,
        painter: &egui::Painter,
        paragraph: &Paragraph,
        corner: Pos2,
        color: Color32,
    ) {
        let mut typesetter = self.typesetter.borrow_mut();
        let mut atlas = self.atlas.borrow_mut();
        glyphs::paint(
            painter,
            &mut typesetter,
            &mut atlas,
            paragraph,
            corner,
            color,
        );
    }
}
