using System.Text;
using Spectre.Console;
using Tongming.Web.Platform.Commands;

namespace Tongming.Web.Reports.Commands;

/// <summary>How text is written to terminals and files.</summary>
internal static class Ink
{
    /// <summary>UTF-8 with line feeds everywhere; leaves the stream open.</summary>
    public static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), 16 * 1024, leaveOpen: true) { NewLine = "\n" };

    /// <summary>A console that is coloured only where it may be; the environment decides nothing else.</summary>
    public static IAnsiConsole Console(TextWriter writer, CommandStreams streams)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = streams.Colours ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = streams.Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = streams.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>A terminal on which a progress bar may run.</summary>
    public static IAnsiConsole Live(TextWriter writer)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = 100;
        return console;
    }

    /// <summary>The colour of a severity in the words of the JSON.</summary>
    public static Style Of(string? severity) =>
        severity switch
        {
            "error" => new Style(Color.Red, decoration: Decoration.Bold),
            "suspect" => new Style(Color.Yellow),
            "hint" => new Style(Color.Blue),
            "cannot-check" => new Style(Color.Purple),
            _ => Style.Plain,
        };

    /// <summary>The sign of a severity, for those who see no colours.</summary>
    public static string Sign(string? severity) =>
        severity switch
        {
            "error" => " ✗",
            "suspect" => " ?",
            "cannot-check" => " …",
            _ => "",
        };

    /// <summary>
    /// Words from a document on one line. Control characters could move the cursor or change the terminal's colours,
    /// and those that turn the direction of writing could show something else than stands there.
    /// </summary>
    public static string Clean(string words) =>
        string.Concat(
                words.Select(character =>
                    char.IsControl(character)
                    || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029'
                        ? ' '
                        : character
                )
            )
            .Trim();
}
