using System.Data.Common;
using System.Diagnostics;
using System.Net.Mail;
using System.Net.Sockets;

namespace Tongming.Web.Platform.Jobs;

/// <summary>
/// What went wrong, for logs and screens. The messages of exceptions can name people, addresses and values; kinds, codes and
/// places in our own code cannot.
/// </summary>
internal static class Fault
{
    /// <summary>Longest description, in characters.</summary>
    public const int Longest = 300;

    /// <summary>Such as <c>SmtpException(GeneralFailure) &lt; SocketException(ConnectionRefused) at SmtpMailer.SendAsync</c>.</summary>
    public static string Of(Exception problem)
    {
        var kinds = new List<string>();
        for (var inner = problem; inner is not null && kinds.Count < 4; inner = inner.InnerException)
            kinds.Add(Kind(inner));
        var place = Place(problem);
        var text = string.Join(" < ", kinds) + (place.Length > 0 ? $" at {place}" : "");
        return text.Length <= Longest ? text : text[..Longest];
    }

    private static string Kind(Exception problem) =>
        problem switch
        {
            SmtpException smtp => $"{problem.GetType().Name}({smtp.StatusCode})",
            SocketException socket => $"{problem.GetType().Name}({socket.SocketErrorCode})",
            DbException { SqlState: { } state } => $"{problem.GetType().Name}({state})",
            _ => problem.GetType().Name,
        };

    /// <summary>The innermost method of our own in which it happened.</summary>
    private static string Place(Exception problem)
    {
        var own = new StackTrace(problem)
            .GetFrames()
            .Select(frame => frame.GetMethod()?.DeclaringType)
            .FirstOrDefault(type => type?.Namespace?.StartsWith("Tongming", StringComparison.Ordinal) == true);
        // The compiler puts an asynchronous method into a type of its own: Outer+<Method>d__1.
        return own is null ? ""
            : own.DeclaringType is { } outer ? $"{outer.Name}.{own.Name.Split('<', '>').ElementAtOrDefault(1)}"
            : own.Name;
    }
}
