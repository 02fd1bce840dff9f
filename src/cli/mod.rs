//! The command line: the window's second face, for scripts and tests.
//!
//! Standard output carries results alone; what went wrong is said on standard error, a line each.
//! May import: everything.

mod arguments;
mod corrected;
mod extract;
mod input;
mod layout;
mod print;

mod read;
mod values;
mod window;

pub use arguments::UsageError;

use std::{
    ffi::OsString,
    io::{self, BufWriter, Read, Write},
    process::ExitCode,
};

use arguments::Request;

/// What `--help` prints.
const HELP: &str = include_str!("help.txt");

/// How a run ended: the exit status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// 0: everything was done.
    #[default]
    Done = 0,
    /// 1: a file could not be read or written; the others are done.
    Failed = 1,
    /// 2: the arguments were not understood, or ask for what this build has not.
    Usage = 2,
}

/// Where a run reads and writes.
pub struct Streams<'s> {
    /// Standard input.
    pub input: &'s mut dyn Read,
    /// Standard output, for results.
    pub out: &'s mut dyn Write,
    /// Standard error, for the rest.
    pub err: &'s mut dyn Write,
}

/// Runs the program with its own arguments and streams.
pub fn run() -> ExitCode {
    let mut streams = Streams {
        input: &mut io::stdin().lock(),
        out: &mut BufWriter::new(io::stdout().lock()),
        err: &mut io::stderr(),
    };
    let status = run_with(std::env::args_os().skip(1), &mut streams);
    ExitCode::from(status as u8)
}

/// Runs the program with these arguments, its name left out.
pub fn run_with(arguments: impl Iterator<Item = OsString>, streams: &mut Streams<'_>) -> Status {
    let request = match arguments::parse(arguments) {
        Ok(request) => request,
        Err(error) => {
            let hint = "warraq --help tells what there is";
            streams.say(format_args!("{error}\n{hint}"));
            return Status::Usage;
        }
    };
    let outcome = answer(request, streams).and_then(|status| {
        streams.out.flush()?;
        Ok(status)
    });
    outcome.unwrap_or_else(|error| match error.kind() {
        // Whoever reads has seen enough (`| head`).
        io::ErrorKind::BrokenPipe => Status::Done,
        _ => {
            streams.say(format_args!("the result could not be written: {error}"));
            Status::Failed
        }
    })
}

/// Does what is asked; an error is one of writing the result.
fn answer(request: Request, streams: &mut Streams<'_>) -> io::Result<Status> {
    match request {
        Request::Help => {
            streams.out.write_all(HELP.as_bytes())?;
            Ok(Status::Done)
        }
        Request::Version => {
            writeln!(streams.out, "warraq {}", env!("CARGO_PKG_VERSION"))?;
            Ok(Status::Done)
        }
        Request::Window(files) => window::open(files, streams),
        Request::Render(picture) => window::render(picture, streams),
        Request::Extract(options) => extract::run(&options, streams),
        Request::Print(options) => print::run(&options, streams),
        Request::Read(files) => read::run(&files, streams),
        Request::Layout(options) => layout::run(&options, streams),
    }
}

impl Streams<'_> {
    /// Says on standard error what the reader must know. If even that cannot be written, there is
    /// nobody to tell.
    fn say(&mut self, what: std::fmt::Arguments<'_>) {
        let _ = writeln!(self.err, "warraq: {what}");
    }
}
