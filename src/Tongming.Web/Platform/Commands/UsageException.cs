namespace Tongming.Web.Platform.Commands;

/// <summary>A command was called in a way that it cannot follow; ends with <see cref="ExitStatus.WrongUsage"/>.</summary>
/// <param name="message">One Chinese sentence.</param>
internal sealed class UsageException(string message) : Exception(message);
