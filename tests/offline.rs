//! Nothing that reads files can reach a network: neither our own sources nor any crate that the
//! core is made of opens a socket. `.ci/offline` looks into the sources of those crates as well.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Crates that open sockets, or that those who open them are built on.
const REFUSED: &[&str] = &[
    "async-io",
    "async-net",
    "async-std",
    "attohttpc",
    "awc",
    "curl",
    "curl-sys",
    "ehttp",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "minreq",
    "mio",
    "native-tls",
    "openssl",
    "openssl-sys",
    "polling",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "surf",
    "tokio",
    "tungstenite",
    "ureq",
    "webbrowser",
    "zbus",
    "zmq",
];

/// What a source that opens a socket, or asks another program to, must name.
const NETWORK: &[&str] = &[
    "std::net",
    "std::os::unix::net",
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "UnixStream",
    "process::Command",
];

/// A file of the project.
fn project(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Names of the dependencies that are always there: of `[dependencies]`, those not optional.
fn core_dependencies() -> Vec<String> {
    let manifest = fs::read_to_string(project("Cargo.toml")).unwrap();
    let (_, section) = manifest.split_once("\n[dependencies]\n").unwrap();
    let (section, _) = section.split_once("\n[").unwrap();
    let lines = section
        .lines()
        .filter(|line| !line.contains("optional = true"));
    let names = lines.filter_map(|line| line.split_once(" = "));
    names
        .filter(|(name, _)| !name.starts_with('#'))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// Each locked crate with what it depends on.
fn locked() -> BTreeMap<String, BTreeSet<String>> {
    let lock = fs::read_to_string(project("Cargo.lock")).unwrap();
    let mut crates: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let quoted = |line: &str| line.split('"').nth(1).map(str::to_owned);
        let name = package.lines().find(|line| line.starts_with("name = "));
        let name = name.and_then(quoted).unwrap();
        let lines = package.lines().filter(|line| line.starts_with(" \""));
        // A crate that is locked in two versions is named with its version.
        let names = lines
            .filter_map(quoted)
            .map(|line| line.split(' ').next().unwrap().to_owned());
        crates.entry(name).or_default().extend(names);
    }
    crates
}

/// Everything that the core is made of, the platforms that it is not built for here included.
fn core_crates() -> BTreeSet<String> {
    let locked = locked();
    let mut found = BTreeSet::new();
    let mut due = core_dependencies();
    while let Some(name) = due.pop() {
        let depends = locked
            .get(&name)
            .unwrap_or_else(|| panic!("{name} is not locked"));
        if found.insert(name) {
            due.extend(depends.iter().cloned());
        }
    }
    found
}

#[test]
fn no_crate_of_the_core_opens_sockets() {
    let core = core_crates();
    assert!(
        core.contains("quick-xml") && core.contains("flate2"),
        "{core:?}"
    );
    let refused: Vec<_> = REFUSED
        .iter()
        .filter(|name| core.contains(**name))
        .collect();
    assert!(refused.is_empty(), "{refused:?} open sockets");
}

#[test]
fn a_crate_that_opens_sockets_would_be_found() {
    // The window has such crates: it speaks to the display and to screen readers.
    let locked = locked();
    assert!(REFUSED.iter().any(|name| locked.contains_key(*name)));
}

#[test]
fn no_source_of_the_core_names_the_network() {
    for layer in [
        "text", "document", "loader", "entity", "extract", "index", "export", "typeset", "session",
    ] {
        for file in sources(&project("src").join(layer)) {
            let text = fs::read_to_string(&file).unwrap();
            let named: Vec<_> = NETWORK
                .iter()
                .filter(|name| text.contains(**name))
                .collect();
            assert!(named.is_empty(), "{} names {named:?}", file.display());
        }
    }
}

#[test]
fn the_loader_writes_nothing() {
    let writes = [
        "fs::write",
        "File::create",
        "OpenOptions",
        "create_dir",
        "NamedTempFile",
    ];
    for file in sources(&project("src/loader")) {
        let text = fs::read_to_string(&file).unwrap();
        let named: Vec<_> = writes.iter().filter(|name| text.contains(**name)).collect();
        assert!(named.is_empty(), "{} names {named:?}", file.display());
    }
}

/// All Rust sources under `folder`.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}
