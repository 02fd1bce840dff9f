//! The trainer's command line.
//!
//! May import: nothing of ours.

use std::{ffi::OsString, path::PathBuf};

use lexopt::prelude::{Long, Value, ValueExt};

use crate::training::Schedule;

/// What the program says when its arguments are wrong.
pub const USAGE: &str = "usage: train SHARED [OPTIONS]
       train --from MODEL [SHARED] [--articles FILE.jsonl]... [OPTIONS]
options: --silver FOLDER --anercorp FOLDER --raw NAME... --articles FILE.jsonl... --out FILE
         --steps N --batch WINDOWS --rate R --seed N --threads N --save-every STEPS";

/// What the command line asks for.
#[derive(Debug)]
pub struct Arguments {
    /// The folder of texts, corpora and lists.
    pub shared: Option<PathBuf>,
    /// The model to go on from.
    pub from: Option<PathBuf>,
    /// The folder of labels over raw text.
    pub silver: PathBuf,
    /// The folder of labels by ANERcorp's conventions.
    pub anercorp: Option<PathBuf>,
    /// The raw texts to learn from; all where none is named.
    pub raw: Vec<String>,
    /// Annotated articles, in the format of `gold/train.jsonl`.
    pub articles: Vec<PathBuf>,
    /// Where the model goes.
    pub out: PathBuf,
    /// Steps, their rate, and the threads that share their work.
    pub schedule: Schedule,
    /// Windows of a step that are taken in rounds.
    pub batch: usize,
    /// The seed of all chance.
    pub seed: u64,
    /// After how many steps the model so far is written beside `out`.
    pub save_every: usize,
}

impl Default for Arguments {
    fn default() -> Self {
        Self {
            shared: None,
            from: None,
            silver: "training/silver".into(),
            anercorp: None,
            raw: Vec::new(),
            articles: Vec::new(),
            out: "assets/model/tagger.wstu".into(),
            schedule: Schedule {
                steps: 4000,
                rate: 0.003,
                threads: std::thread::available_parallelism().map_or(1, usize::from),
            },
            batch: 56,
            seed: 0,
            save_every: 500,
        }
    }
}

impl Arguments {
    /// What the program was called with.
    pub fn read() -> Result<Self, lexopt::Error> {
        let mut arguments = Self::default();
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Value(folder) if arguments.shared.is_none() => {
                    arguments.shared = Some(folder.into());
                }
                Long(name) => {
                    let name = name.to_owned();
                    arguments.set(&name, parser.value()?)?;
                }
                other => return Err(other.unexpected()),
            }
        }
        let has_texts = arguments.shared.is_some();
        match has_texts || arguments.from.is_some() && !arguments.articles.is_empty() {
            true => Ok(arguments),
            false => Err("which texts?".into()),
        }
    }

    /// Gives an option its value.
    fn set(&mut self, name: &str, value: OsString) -> Result<(), lexopt::Error> {
        match name {
            "from" => self.from = Some(value.into()),
            "silver" => self.silver = value.into(),
            "anercorp" => self.anercorp = Some(value.into()),
            "raw" => self.raw.push(value.string()?),
            "articles" => self.articles.push(value.into()),
            "out" => self.out = value.into(),
            "steps" => self.schedule.steps = positive(value.parse()?)?,
            "rate" => self.schedule.rate = value.parse()?,
            "threads" => self.schedule.threads = positive(value.parse()?)?,
            "batch" => self.batch = positive(value.parse()?)?,
            "seed" => self.seed = value.parse()?,
            "save-every" => self.save_every = positive(value.parse()?)?,
            _ => return Err(format!("unknown option --{name}").into()),
        }
        Ok(())
    }
}

fn positive(number: usize) -> Result<usize, lexopt::Error> {
    match number {
        0 => Err("0 is none at all".into()),
        number => Ok(number),
    }
}
