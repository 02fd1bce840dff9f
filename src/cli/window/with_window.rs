//! The window itself, in a build that has it.
//!
//! May import: `app`, `export`, `extract`, `loader`.

use std::{
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::{Picture, Status, Streams};
use crate::{
    app::{self, Article, RenderOptions, Size},
    cli::input,
    document::Document,
    export,
    extract::{self, Extractor},
    loader,
};

/// Opens the window on the last of `files`, on standard input where that is `-`, or on the
/// article that comes with the program.
pub fn open(files: Vec<PathBuf>, streams: &mut Streams<'_>) -> io::Result<Status> {
    let article = match files.into_iter().next_back() {
        Some(file) if input::is_standard_input(&file) => {
            let mut bytes = Vec::new();
            streams
                .input
                .take(loader::MAX_BYTES + 1)
                .read_to_end(&mut bytes)?;
            Article::Bytes(bytes.into())
        }
        Some(file) => Article::File(file),
        None => Article::Sample,
    };
    match app::window(article.clone()) {
        Ok(()) => Ok(Status::Done),
        Err(error) => {
            streams.say(format_args!("{error}"));
            instead(article, streams)
        }
    }
}

/// Draws the window into a file that it names, and prints what the sidebar would list.
fn instead(article: Article, streams: &mut Streams<'_>) -> io::Result<Status> {
    let document = match &article {
        Article::File(file) => input::load(file, streams),
        Article::Bytes(bytes) => {
            loader::load_bytes(bytes.to_vec(), None, &loader::Options::default()).ok()
        }
        Article::Sample => loader::load_text(app::SAMPLE.to_owned()).ok(),
    };
    let Some(document) = document else {
        return Ok(Status::Failed);
    };
    let output = free_name(&document);
    let drawn = app::render(&RenderOptions {
        article,
        output: output.clone(),
        ..RenderOptions::default()
    });
    match drawn {
        Ok(()) => streams.say(format_args!("a picture of it is in {}", output.display())),
        Err(error) => streams.say(format_args!("{}: {error}", output.display())),
    }
    let extraction = Extractor::new().extract(&document, &extract::Options::default());
    streams
        .out
        .write_all(export::table(&extraction).as_bytes())?;
    Ok(Status::Done)
}

/// A name for the picture in the current folder that no file has.
fn free_name(document: &Document) -> PathBuf {
    let file = document.origin.path.as_deref().and_then(Path::file_stem);
    let stem = file.map_or_else(|| "article".into(), |stem| stem.to_string_lossy());
    let name = |number: usize| match number {
        0 => PathBuf::from(format!("warraq-{stem}.png")),
        _ => PathBuf::from(format!("warraq-{stem}-{number}.png")),
    };
    (0..)
        .map(name)
        .find(|path| !path.exists())
        .unwrap_or_else(|| name(0))
}

/// Draws the window into a picture.
pub fn render(picture: Picture, streams: &mut Streams<'_>) -> io::Result<Status> {
    let article = if input::is_standard_input(&picture.file) {
        let mut bytes = Vec::new();
        streams
            .input
            .take(loader::MAX_BYTES + 1)
            .read_to_end(&mut bytes)?;
        Article::Bytes(bytes.into())
    } else {
        Article::File(picture.file)
    };
    let options = RenderOptions {
        article,
        output: picture.output,
        size: Size {
            points: picture.points,
            scale: picture.scale,
        },
        dark: picture.dark,
        language: picture.language,
    };
    match app::render(&options) {
        Ok(()) => Ok(Status::Done),
        Err(error) => {
            streams.say(format_args!("{}: {error}", options.output.display()));
            Ok(Status::Failed)
        }
    }
}
