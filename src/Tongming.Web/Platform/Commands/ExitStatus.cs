namespace Tongming.Web.Platform.Commands;

/// <summary>The exit statuses that all commands share.</summary>
internal static class ExitStatus
{
    public const int Fine = 0;

    /// <summary>What was asked for was not done; the reason stands on standard error.</summary>
    public const int NotDone = 1;

    /// <summary>Wrong usage, as sysexits.h has it.</summary>
    public const int WrongUsage = 64;

    /// <summary>Ended by Ctrl-C: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}
