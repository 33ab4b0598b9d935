using System.Runtime.InteropServices;

namespace Tongming.Web.Platform.Commands;

/// <summary>Ctrl-C: the first one asks the command to end, the second one ends the program at once.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration registration;

    public Interrupt() =>
        registration = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            context =>
            {
                context.Cancel = !stop.IsCancellationRequested;
                stop.Cancel();
            }
        );

    /// <summary>Cancelled by the first Ctrl-C.</summary>
    public CancellationToken Token => stop.Token;

    public void Dispose()
    {
        registration.Dispose();
        stop.Dispose();
    }
}
