using System.Text;

namespace Tongming.Web.Platform.Commands;

/// <summary>What a command reads from and writes to, so that tests can stand in for a terminal.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output: the result and nothing else, in UTF-8.</param>
/// <param name="Error">Standard error: messages and progress.</param>
internal sealed record CommandStreams(Stream In, Stream Out, TextWriter Error)
{
    /// <summary>Whether a person watches standard error, who wants to see progress.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether a person watches standard output.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether standard output may be coloured.</summary>
    public bool Colours { get; init; }

    /// <summary>Columns of the terminal, if standard output is one.</summary>
    public int Width { get; init; } = 160;

    /// <summary>Those of the process.</summary>
    public static CommandStreams OfProcess()
    {
        var terminal = !Console.IsOutputRedirected;
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        return new CommandStreams(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error)
        {
            ErrorIsTerminal = !Console.IsErrorRedirected,
            OutIsTerminal = terminal,
            Colours =
                terminal
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = terminal && Console.WindowWidth >= 60 ? Console.WindowWidth : 160,
        };
    }
}
