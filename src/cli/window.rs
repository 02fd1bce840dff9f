//! `warraq FILE` and `warraq render`: the window, opened or drawn. Where it cannot be opened, its
//! picture and a list of the entities take its place.
//!
//! May import: `app` (with the feature `gui`), `export`, `extract`, `session`.

use std::path::PathBuf;

use super::{Status, Streams};
use crate::{
    session::Gesture,
    typeset::{Display, Justification},
};

/// A picture of the window: what `warraq render` is asked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Picture {
    /// The articles, each in a tab.
    pub(super) files: Vec<PathBuf>,
    /// The PNG file to write.
    pub(super) output: PathBuf,
    /// Width and height, in points.
    pub(super) points: [f32; 2],
    /// Pixels to a point.
    pub(super) scale: f32,
    /// The size of the letters, in steps of 10 % from 100 %.
    pub(super) zoom: i8,
    /// How lines end; `None`: as in the window of a new reader.
    pub(super) line_ends: Option<Justification>,
    /// The form that the text is shown in.
    pub(super) display: Display,
    /// How page and window look.
    pub(super) looks: Looks,
    /// BCP 47 tag of the interface's language; `None` for the system's.
    pub(super) language: Option<&'static str>,
    /// What a reader does before it is drawn, in order.
    pub(super) acts: Vec<Act>,
}

/// How page and window look in a picture; what is not said is as for a new reader.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Looks {
    /// The theme's name.
    pub(super) theme: Option<&'static str>,
    /// How mentions are marked.
    pub(super) shading: Option<&'static str>,
    /// The page's face: `naskh`, `sans` or an installed family.
    pub(super) face: Option<String>,
    /// The line height, in tenths of a letter's size.
    pub(super) line_height: Option<i8>,
    /// The longest line, in sizes of its letters.
    pub(super) measure: Option<i8>,
}

/// One thing that a reader does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Act {
    /// Gives the command of that name.
    Do(String),
    /// Does something by hand.
    Hand(Gesture),
}

impl Default for Picture {
    fn default() -> Self {
        Self {
            files: Vec::new(),
            output: PathBuf::new(),
            points: [1280.0, 800.0],
            scale: 1.0,
            zoom: 0,
            line_ends: None,
            display: Display::default(),
            looks: Looks::default(),
            language: None,
            acts: Vec::new(),
        }
    }
}

#[cfg(not(feature = "gui"))]
mod instead {
    use std::io;

    use super::{PathBuf, Picture, Status, Streams};

    /// Says that there is no window to open.
    pub fn open(
        _files: Vec<PathBuf>,
        _alone: bool,
        streams: &mut Streams<'_>,
    ) -> io::Result<Status> {
        Ok(without_window(streams))
    }

    /// Says that there is no window to draw.
    pub fn render(_picture: Picture, streams: &mut Streams<'_>) -> io::Result<Status> {
        Ok(without_window(streams))
    }

    fn without_window(streams: &mut Streams<'_>) -> Status {
        streams.say(format_args!("built without the window (feature gui)"));
        Status::Usage
    }
}
#[cfg(not(feature = "gui"))]
pub(super) use instead::{open, render};

#[cfg(feature = "gui")]
mod with_window;
#[cfg(feature = "gui")]
pub(super) use with_window::{open, render};
