//! From arguments to a request.
//!
//! May import: `document`, `export`, `session`, `typeset`.

use std::{ffi::OsString, path::PathBuf};

use lexopt::{
    Arg::{Long, Short, Value},
    Parser, ValueExt,
};

use super::{
    shelf, values,
    window::{Act, Looks, Picture},
};
use crate::{
    document::Date,
    export::{Format, LabelLanguage},
    session::Gesture,
    typeset::Display,
};

/// What is asked for.
#[derive(Debug, PartialEq)]
pub(super) enum Request {
    /// The window.
    Window {
        /// On these files.
        files: Vec<PathBuf>,
        /// Whether another window that runs is not asked to open them.
        alone: bool,
    },
    /// Entities.
    Extract(Extract),
    /// Documents.
    Read(Vec<PathBuf>),
    /// Lines and glyphs.
    Layout(Layout),
    /// A PDF.
    Print(Print),
    /// The index of a folder.
    Shelf(shelf::Request),
    /// A picture of the window.
    Render(Picture),
    /// The help page.
    Help,
    /// The version.
    Version,
}

/// `warraq extract`.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Extract {
    /// What to write.
    pub(super) format: Format,
    /// When the articles were published, where they do not say.
    pub(super) published: Option<Date>,
    /// Whether the reader's lexicon and corrections are applied.
    pub(super) corrected: bool,
    /// The folder that those are kept in; `None` for the window's.
    pub(super) acts: Option<PathBuf>,
    /// Where to write instead of standard output: a file, or for brat a folder.
    pub(super) output: Option<PathBuf>,
    /// The language of headings.
    pub(super) language: Option<LabelLanguage>,
    /// The articles.
    pub(super) files: Vec<PathBuf>,
}

/// `warraq print`.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Print {
    /// Whether mentions are shaded.
    pub(super) shading: bool,
    /// Whether an index follows.
    pub(super) index: bool,
    /// The form that the text is shown in.
    pub(super) display: Display,
    /// The language of the index's headings.
    pub(super) language: Option<LabelLanguage>,
    /// When the article was published, where it does not say.
    pub(super) published: Option<Date>,
    /// The PDF file to write.
    pub(super) output: PathBuf,
    /// The article.
    pub(super) file: PathBuf,
}

/// `warraq layout`.
#[derive(Debug, PartialEq)]
pub(super) struct Layout {
    /// The width of the lines, in pixels.
    pub(super) width: f32,
    /// Whether lines of running text end flush.
    pub(super) justify: bool,
    /// The form that the text is shown in.
    pub(super) display: Display,
    /// The article.
    pub(super) file: PathBuf,
}

/// Why the arguments are not understood.
#[derive(Debug, thiserror::Error)]
pub enum UsageError {
    /// An option that is not there, or a value that does not fit it.
    #[error(transparent)]
    Argument(#[from] lexopt::Error),
    /// A command without what it needs.
    #[error("{command} needs {needed}")]
    Missing {
        /// The command.
        command: &'static str,
        /// What it needs.
        needed: &'static str,
    },
}

/// Reads the arguments, the program's name left out.
pub(super) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Request, UsageError> {
    let mut parser = Parser::from_args(arguments);
    let Some(first) = parser.next()? else {
        return Ok(Request::Window {
            files: Vec::new(),
            alone: false,
        });
    };
    match first {
        Short('h') | Long("help") => Ok(Request::Help),
        Short('V') | Long("version") => Ok(Request::Version),
        Value(word) => match word.to_str() {
            Some("extract") => extract(&mut parser),
            Some("read") => read(&mut parser),
            Some("layout") => layout(&mut parser),
            Some("index") => shelf("index", &mut parser),
            Some("search") => shelf("search", &mut parser),
            Some("who") => shelf("who", &mut parser),
            Some("render") => render(&mut parser),
            Some("print") => print(&mut parser),
            _ => window(vec![word.into()], false, &mut parser),
        },
        Long("new-window") => window(Vec::new(), true, &mut parser),
        other => Err(other.unexpected().into()),
    }
}

fn window(
    mut files: Vec<PathBuf>,
    mut alone: bool,
    parser: &mut Parser,
) -> Result<Request, UsageError> {
    while let Some(argument) = parser.next()? {
        match argument {
            Value(file) => files.push(file.into()),
            Long("new-window") => alone = true,
            Short('h') | Long("help") => return Ok(Request::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Request::Window { files, alone })
}

fn extract(parser: &mut Parser) -> Result<Request, UsageError> {
    let mut options = Extract::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("format") => options.format = parser.value()?.parse_with(values::format)?,
            Long("published") => options.published = Some(parser.value()?.parse()?),
            Long("corrected") => options.corrected = true,
            Long("acts") => options.acts = Some(parser.value()?.into()),
            Short('o') => options.output = Some(parser.value()?.into()),
            Long("lang") => options.language = Some(parser.value()?.parse_with(values::labels)?),
            Value(file) => options.files.push(file.into()),
            Short('h') | Long("help") => return Ok(Request::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    some_file("extract", &options.files)?;
    Ok(Request::Extract(options))
}

fn read(parser: &mut Parser) -> Result<Request, UsageError> {
    let mut files = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Value(file) => files.push(file.into()),
            Short('h') | Long("help") => return Ok(Request::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    some_file("read", &files)?;
    Ok(Request::Read(files))
}

fn shelf(command: &'static str, parser: &mut Parser) -> Result<Request, UsageError> {
    let request = shelf::parse(command, parser)?;
    Ok(request.map_or(Request::Help, Request::Shelf))
}

fn layout(parser: &mut Parser) -> Result<Request, UsageError> {
    let (mut width, mut justify, mut files) = (None, false, Vec::new());
    let mut display = Display::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("width") => width = Some(parser.value()?.parse_with(values::pixels)?),
            Long("justify") => justify = true,
            Long(name @ ("tashkeel" | "digits" | "controls")) => {
                let option = name.to_owned();
                shown_as(&mut display, &option, parser)?;
            }
            Value(file) if files.is_empty() => files.push(PathBuf::from(file)),
            Short('h') | Long("help") => return Ok(Request::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    let missing = |needed| UsageError::Missing {
        command: "layout",
        needed,
    };
    Ok(Request::Layout(Layout {
        width: width.ok_or(missing("--width PX"))?,
        justify,
        display,
        file: files.pop().ok_or(missing("a FILE"))?,
    }))
}

fn print(parser: &mut Parser) -> Result<Request, UsageError> {
    let mut print = Print::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("shading") => print.shading = true,
            Long("index") => print.index = true,
            Short('o') => print.output = parser.value()?.into(),
            Long("lang") => print.language = Some(parser.value()?.parse_with(values::labels)?),
            Long("published") => print.published = Some(parser.value()?.parse()?),
            Long(name @ ("tashkeel" | "digits" | "controls")) => {
                let option = name.to_owned();
                shown_as(&mut print.display, &option, parser)?;
            }
            Value(file) if print.file.as_os_str().is_empty() => print.file = file.into(),
            Short('h') | Long("help") => return Ok(Request::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    let missing = |needed| UsageError::Missing {
        command: "print",
        needed,
    };
    if print.output.as_os_str().is_empty() {
        return Err(missing("-o OUT.pdf"));
    }
    if print.file.as_os_str().is_empty() {
        return Err(missing("a FILE"));
    }
    Ok(Request::Print(print))
}

fn render(parser: &mut Parser) -> Result<Request, UsageError> {
    let mut picture = Picture::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('o') => picture.output = parser.value()?.into(),
            Long("size") => picture.points = parser.value()?.parse_with(values::size)?,
            Long("scale") => picture.scale = parser.value()?.parse_with(values::scale)?,
            Long(name @ ("theme" | "shading" | "face" | "line-height" | "measure")) => {
                let option = name.to_owned();
                looks(&mut picture.looks, &option, parser)?;
            }
            Long("line-ends") => {
                picture.line_ends = Some(parser.value()?.parse_with(values::line_ends)?);
            }
            Long("zoom") => picture.zoom = parser.value()?.parse_with(values::zoom)?,
            Long(name @ ("tashkeel" | "digits" | "controls")) => {
                let option = name.to_owned();
                shown_as(&mut picture.display, &option, parser)?;
            }
            Long("do") => picture.acts.push(Act::Do(parser.value()?.string()?)),
            Long("type") => {
                let text = parser.value()?.string()?;
                picture.acts.push(Act::Hand(Gesture::Type(text)));
            }
            Long(name @ ("click" | "menu" | "press" | "release" | "point")) => {
                let gesture = mouse(name);
                let place = parser.value()?.parse_with(values::place)?;
                picture.acts.push(Act::Hand(gesture(place)));
            }
            Long("lang") => picture.language = Some(parser.value()?.parse_with(values::language)?),
            Value(file) => picture.files.push(file.into()),
            Short('h') | Long("help") => return Ok(Request::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    let missing = |needed| UsageError::Missing {
        command: "render",
        needed,
    };
    if picture.output.as_os_str().is_empty() {
        return Err(missing("-o OUT.png"));
    }
    some_file("render", &picture.files)?;
    Ok(Request::Render(picture))
}

/// Takes the value of an option that says how page and window look.
fn looks(looks: &mut Looks, option: &str, parser: &mut Parser) -> Result<(), UsageError> {
    let value = parser.value()?;
    match option {
        "theme" => looks.theme = Some(value.parse_with(values::theme)?),
        "shading" => looks.shading = Some(value.parse_with(values::shading)?),
        "face" => looks.face = Some(value.string()?),
        "line-height" => looks.line_height = Some(value.parse_with(values::line_height)?),
        _ => looks.measure = Some(value.parse_with(values::measure)?),
    }
    Ok(())
}

/// What an option of that name does with the mouse at a place.
fn mouse(option: &str) -> fn([f32; 2]) -> Gesture {
    match option {
        "click" => Gesture::Click,
        "menu" => Gesture::Menu,
        "press" => Gesture::Press,
        "release" => Gesture::Release,
        _ => Gesture::Point,
    }
}

/// Takes the value of an option that says how a text is shown.
fn shown_as(display: &mut Display, option: &str, parser: &mut Parser) -> Result<(), UsageError> {
    let value = parser.value()?;
    match option {
        "tashkeel" => display.hide_tashkeel = !value.parse_with(values::shown)?,
        "controls" => display.controls = value.parse_with(values::shown)?,
        _ => display.digits = value.parse_with(values::digits)?,
    }
    Ok(())
}

fn some_file(command: &'static str, files: &[PathBuf]) -> Result<(), UsageError> {
    let needed = "a FILE";
    if files.is_empty() {
        return Err(UsageError::Missing { command, needed });
    }
    Ok(())
}
