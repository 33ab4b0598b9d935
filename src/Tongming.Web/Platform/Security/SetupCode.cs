using System.Net;
using System.Security.Cryptography;
using System.Text;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Security;

/// <summary>
/// The start-up code of an empty installation: whoever sets it up shows by it that he can see the machine's console or read the data
/// folder, or sits at the machine itself. Made anew with every start, gone with the first person.
/// </summary>
internal sealed class SetupCode(DataOptions data, FirstStart first)
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "setup-code";

    /// <summary>Letters and digits that nobody mixes up when reading them from a screen.</summary>
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>What a proxy adds; trusted or not, the request did not come from this machine alone.</summary>
    private static readonly string[] OfProxies = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Real-IP"];

    private volatile string? code;

    private string Path => System.IO.Path.Combine(data.Folder, FileName);

    /// <summary>Makes the code where nobody is there yet, keeps it in a file that only the program's own user reads, and says where.</summary>
    public async Task BeginAsync(TextWriter console, CancellationToken cancel = default)
    {
        End();
        if (!await first.IsNeededAsync(cancel))
            return;
        code = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new StreamWriter(Path, Encoding.ASCII, options))
            await file.WriteLineAsync(code);
        await console.WriteLineAsync(
            $"\n第一次使用：请打开 /setup。在别的机器上打开时要填启动码：{code}\n启动码也在 {Path} 里，安装做完即失效；在本机直接打开不用填。\n"
        );
    }

    /// <summary>Takes the code away: the installation is done.</summary>
    public void End()
    {
        code = null;
        File.Delete(Path);
    }

    /// <summary>
    /// Whether a request must show the code: every one that did not come straight from this machine to an address of this machine. A
    /// name that leads here from outside does not count as one, so that no foreign page can send a browser of this machine.
    /// </summary>
    public static bool IsAskedOf(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } from
        || !IPAddress.IsLoopback(from)
        || OfProxies.Any(context.Request.Headers.ContainsKey)
        || !(
            context.Request.Host.Host is "localhost"
            || (IPAddress.TryParse(context.Request.Host.Host, out var to) && IPAddress.IsLoopback(to))
        );

    /// <summary>Whether what was typed is the code; blanks, hyphens and small letters do not matter. In constant time.</summary>
    public bool IsRight(string? typed) => code is { } right && CryptographicOperations.FixedTimeEquals(Bare(right), Bare(typed ?? ""));

    private static byte[] Bare(string text) =>
        Encoding.UTF8.GetBytes(string.Concat(text.Take(60).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
}
