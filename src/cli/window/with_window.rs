//! The window itself, in a build that has it.
//!
//! May import: `app`, `export`, `extract`, `loader`.

use std::{
    fs::OpenOptions,
    io,
    path::{Path, PathBuf},
};

use super::{Act, Picture, Status, Streams};
use crate::{
    app::{self, Article, RenderOptions, Settings, Size, Unread, WindowError},
    cli::input,
    document::Document,
    export,
    extract::{self, Extractor},
    loader,
    ui::{
        Command,
        command::table,
        messages::Language,
        reading::{FaceChoice, LINE_STEP, MEASURE_STEP},
        theme::{
            Shading, ThemeChoice,
            size::{ARTICLE_LINE, MEASURE},
        },
    },
};

/// Opens the window on `files`, on standard input where the first is `-`, or on the article that
/// comes with the program; where a window runs, in that unless this one is to stand `alone`.
pub fn open(files: Vec<PathBuf>, alone: bool, streams: &mut Streams<'_>) -> io::Result<Status> {
    let Some(article) = article(files, streams) else {
        return Ok(Status::Failed);
    };
    match app::window(article.clone(), alone) {
        Ok(()) => Ok(Status::Done),
        Err(error) => instead(article, &error, streams),
    }
}

/// Where no window can be opened: draws it into a file that it names, and prints what the sidebar
/// would list.
fn instead(article: Article, error: &WindowError, streams: &mut Streams<'_>) -> io::Result<Status> {
    let Some(document) = document(&article, streams) else {
        streams.say(format_args!("{error}"));
        return Ok(Status::Failed);
    };
    match draw_beside(article, &document) {
        Ok(picture) => {
            let picture = picture.display();
            streams.say(format_args!("{error}; its picture is in {picture}"));
        }
        Err(fault) => streams.say(format_args!("{error}; nor could it be drawn: {fault}")),
    }
    let extraction = Extractor::new().extract(&document, &extract::Options::default());
    let table = export::table(&extraction);
    streams.out.write_all(table.as_bytes())?;
    Ok(Status::Done)
}

/// Draws the window on `article` into a new file; gives its name.
fn draw_beside(article: Article, document: &Document) -> io::Result<PathBuf> {
    let file = document.origin.path.as_deref().and_then(Path::file_stem);
    let stem = file.map_or_else(|| "article".into(), |stem| stem.to_string_lossy());
    let output =
        new_file(Path::new(""), &stem).or_else(|_| new_file(&std::env::temp_dir(), &stem))?;
    app::render(&RenderOptions {
        article,
        output: output.clone(),
        ..RenderOptions::default()
    })?;
    Ok(output)
}

/// Makes an empty file in `folder`, named after `stem`; a file that is there is never touched.
fn new_file(folder: &Path, stem: &str) -> io::Result<PathBuf> {
    let mut number = 1;
    loop {
        let path = folder.join(match number {
            1 => format!("warraq-{stem}.png"),
            _ => format!("warraq-{stem}-{number}.png"),
        });
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            other => return other.map(|_| path),
        }
    }
}

/// Draws the window into a picture. An article that cannot be read gives a picture of the window
/// that says so, and fails.
pub fn render(picture: Picture, streams: &mut Streams<'_>) -> io::Result<Status> {
    let settings = settings(&picture);
    let Some(article) = article(picture.files, streams) else {
        return Ok(Status::Failed);
    };
    let acts = match picture.acts.into_iter().map(act).collect() {
        Ok(acts) => acts,
        Err(name) => {
            streams.say(format_args!(
                "there is no command called {name}; README lists them"
            ));
            return Ok(Status::Usage);
        }
    };
    let options = RenderOptions {
        article,
        output: picture.output,
        size: Size {
            points: picture.points,
            scale: picture.scale,
        },
        settings,
        acts,
    };
    match app::render(&options) {
        Ok(None) => Ok(Status::Done),
        Ok(Some(Unread { file, error })) => {
            let file = file.map_or_else(|| "-".into(), |file| as_given(&options.article, file));
            streams.say(format_args!("{}: {error}", file.display()));
            Ok(Status::Failed)
        }
        Err(error) => {
            streams.say(format_args!("{}: {error}", options.output.display()));
            Ok(Status::Failed)
        }
    }
}

/// A file as it was named on the command line.
fn as_given(article: &Article, file: PathBuf) -> PathBuf {
    let Article::Files(files) = article else {
        return file;
    };
    let is_it = |given: &&PathBuf| std::path::absolute(given).is_ok_and(|given| given == file);
    files.iter().find(is_it).cloned().unwrap_or(file)
}

/// The choices of a reader who sees what `picture` shows.
fn settings(picture: &Picture) -> Settings {
    let looks = &picture.looks;
    let named = looks.theme.and_then(ThemeChoice::named);
    let steps = |value: Option<i8>, usual: f32, step: f32| {
        value.map_or(0, |value| ((f32::from(value) - usual) / step).round() as i8)
    };
    let face = looks.face.as_deref().map(FaceChoice::named);
    Settings {
        theme: named.unwrap_or(ThemeChoice::Light),
        language: picture.language.and_then(Language::of_tag),
        zoom: picture.zoom,
        face: face.unwrap_or_default(),
        line_height: steps(looks.line_height, 10.0 * ARTICLE_LINE, 10.0 * LINE_STEP),
        measure: steps(looks.measure, MEASURE, MEASURE_STEP),
        shading: looks.shading.and_then(Shading::named).unwrap_or_default(),
        justification: picture.line_ends,
        hide_tashkeel: picture.display.hide_tashkeel,
        digits: picture.display.digits,
        show_controls: picture.display.controls,
        ..Settings::default()
    }
}

/// What a reader does; the name of a command that there is not where it asks for one.
fn act(act: Act) -> Result<app::Act, String> {
    Ok(match act {
        Act::Do(name) => app::Act::Do(command(&name).ok_or(name)?),
        Act::Hand(gesture) => app::Act::Hand(gesture),
    })
}

fn command(name: &str) -> Option<Command> {
    let entry = table::all().find(|entry| entry.name == name)?;
    Some(entry.command.clone())
}

/// What the window is to be opened on; where standard input cannot be read, says why.
fn article(mut files: Vec<PathBuf>, streams: &mut Streams<'_>) -> Option<Article> {
    let Some(first) = files.first() else {
        return Some(Article::Sample);
    };
    if input::is_standard_input(first) {
        let bytes = input::bytes(streams)?;
        return Some(Article::Bytes(bytes.into()));
    }
    files.retain(|file| !input::is_standard_input(file));
    Some(Article::Files(files))
}

/// The text of `article`, or of the first of several; where it cannot be read, says why.
fn document(article: &Article, streams: &mut Streams<'_>) -> Option<Document> {
    match article {
        Article::Files(files) => {
            let file = files.iter().find(|file| !file.is_dir());
            input::load(file.or(files.first())?, streams)
        }
        Article::Bytes(bytes) => input::load_bytes(bytes.to_vec(), streams),
        Article::Sample => loader::load_text(app::SAMPLE.to_owned()).ok(),
    }
}
