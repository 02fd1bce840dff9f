//! What every view needs to draw itself: the typesetter, the colours and the language.
//!
//! May import: `text`, `typeset`, egui.

use std::{borrow::Cow, rc::Rc};

use egui::{Align, Align2, Color32, Layout, Rect, vec2};

use super::{
    command::{Entry, Keymap, key_names},
    ink::{Fit, Ink, TextStyle},
    messages::{Language, Message, counts::Count},
    theme::{Shading, Theme, size},
};
use crate::{
    text::Direction,
    typeset::{Digits, Display, Face, Paragraph},
};

/// Passed to every view; cheap to clone.
#[derive(Clone)]
pub struct Look {
    /// Sets and paints text.
    pub ink: Rc<Ink>,
    /// The colours.
    pub theme: &'static Theme,
    /// How mentions are marked.
    pub shading: Shading,
    /// The form that the article is shown in, and what is said of it.
    pub display: Display,
    /// The language of the interface.
    pub language: Language,
    /// The keys of the commands.
    pub keymap: Rc<Keymap>,
}

/// The interface's letters at `size` points.
pub const fn interface(size: f32, bold: bool) -> TextStyle {
    TextStyle {
        face: Face::Interface,
        bold,
        size,
        line_height: size * size::INTERFACE_LINE,
    }
}

impl Look {
    /// The message in the interface's language.
    pub const fn say(&self, message: Message) -> &'static str {
        message.text(self.language)
    }

    /// The first keys of a command as the reader's keyboard names them; empty where it has none.
    pub fn keys(&self, entry: &'static Entry) -> String {
        key_names::said(&self.keymap.written(entry), self.language).into_owned()
    }

    /// A counted thing, in digits of the chosen form.
    pub fn counted(&self, what: &Count, count: usize) -> String {
        self.figures(&what.say(count, self.language))
    }

    /// A number in digits of the chosen form.
    pub fn number(&self, number: usize) -> String {
        self.figures(&number.to_string())
    }

    /// A text of the interface in digits of the chosen form. An interface in Latin letters keeps
    /// Latin digits.
    pub fn figures(&self, text: &str) -> String {
        let digits = if self.is_rtl() {
            self.display.digits
        } else {
            Digits::AsWritten
        };
        let display = Display {
            digits,
            ..Display::default()
        };
        let shown = display.show(text);
        if digits == Digits::Arabic {
            parted(&shown)
        } else {
            shown.into_owned()
        }
    }

    /// Words of the article as its page shows them: without vowel signs, with other digits.
    pub fn shown<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let display = Display {
            controls: false,
            without_misleading: false,
            ..self.display
        };
        display.show(text)
    }

    /// The direction of the interface.
    pub const fn direction(&self) -> Direction {
        self.language.direction()
    }

    /// Whether the interface runs right to left.
    pub const fn is_rtl(&self) -> bool {
        self.direction().is_rtl()
    }

    /// A row that begins where reading begins.
    pub fn row(&self) -> Layout {
        if self.is_rtl() {
            Layout::right_to_left(Align::Center)
        } else {
            Layout::left_to_right(Align::Center)
        }
    }

    /// A row that begins where reading ends.
    pub fn row_from_end(&self) -> Layout {
        if self.is_rtl() {
            Layout::left_to_right(Align::Center)
        } else {
            Layout::right_to_left(Align::Center)
        }
    }

    /// A column whose widgets stand at the side where reading begins.
    pub fn column(&self) -> Layout {
        Layout::top_down(if self.is_rtl() {
            Align::Max
        } else {
            Align::Min
        })
    }

    /// The sides where reading begins and ends.
    pub const fn sides(&self) -> (Align2, Align2) {
        if self.is_rtl() {
            (Align2::RIGHT_CENTER, Align2::LEFT_CENTER)
        } else {
            (Align2::LEFT_CENTER, Align2::RIGHT_CENTER)
        }
    }

    /// `rect` without `start` points where reading begins and `end` where it ends.
    pub fn inner(&self, rect: Rect, start: f32, end: f32) -> Rect {
        let (left, right) = if self.is_rtl() {
            (end, start)
        } else {
            (start, end)
        };
        Rect::from_min_max(rect.min + vec2(left, 0.0), rect.max - vec2(right, 0.0))
    }

    /// The base direction for a string of the interface that may be a name in either script: its
    /// first letter's («شركة Apple» begins at the right, however short the Arabic word), or the
    /// interface's where it has none.
    pub fn direction_of(&self, text: &str) -> Direction {
        let first = text.chars().find_map(Direction::of_letter);
        first.unwrap_or(self.direction())
    }

    /// The side where a row with `text` in it begins: an Arabic name with what stands beside it is
    /// read from the right, also in an English interface.
    pub fn side_for(&self, text: &str) -> Align2 {
        if self.is_rtl() || self.direction_of(text).is_rtl() {
            Align2::RIGHT_CENTER
        } else {
            Align2::LEFT_CENTER
        }
    }

    /// Sets one line of the interface, at most `width` points wide.
    pub fn line(&self, ui: &egui::Ui, text: &str, style: TextStyle, width: f32) -> Rc<Paragraph> {
        self.line_towards(ui, text, self.direction_of(text), style, width)
    }

    /// The same, for a line that runs in `direction` whatever its first letter is.
    pub fn line_towards(
        &self,
        ui: &egui::Ui,
        text: &str,
        direction: Direction,
        style: TextStyle,
        width: f32,
    ) -> Rc<Paragraph> {
        let scale = ui.pixels_per_point();
        self.ink
            .string(text, direction, &style.at(scale), width * scale, Fit::Elide)
    }

    /// Sets a text of the interface in as many lines as it takes at `width` points.
    pub fn lines(&self, ui: &egui::Ui, text: &str, style: TextStyle, width: f32) -> Rc<Paragraph> {
        let scale = ui.pixels_per_point();
        let direction = self.direction_of(text);
        self.ink.string(
            text,
            direction,
            &style.at(scale),
            (width * scale).floor(),
            Fit::Wrap,
        )
    }

    /// The colour of ordinary text, or the quiet one.
    pub const fn text_color(&self, quiet: bool) -> Color32 {
        if quiet {
            self.theme.quiet
        } else {
            self.theme.text
        }
    }
}

/// `text` with the marks that part Arabic digits (U+066B and U+066C) where it has those of Latin
/// ones between Arabic digits.
fn parted(text: &str) -> String {
    let is_digit = |c: Option<&char>| c.is_some_and(|c| ('٠'..='٩').contains(c));
    let chars: Vec<char> = text.chars().collect();
    let mark = |index: usize| {
        let before = index.checked_sub(1).and_then(|before| chars.get(before));
        let between = is_digit(before) && is_digit(chars.get(index + 1));
        match chars[index] {
            '.' if between => '٫',
            ',' if between => '٬',
            c => c,
        }
    };
    (0..chars.len()).map(mark).collect()
}
