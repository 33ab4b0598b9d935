using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Portal;

/// <summary>What somebody may look at for a short while: an application of a body, for one purpose.</summary>
internal readonly record struct Pass(Guid BodyId, Guid ApplicationId);

/// <summary>Writes passes that nobody can guess or change, and reads them until their time is over.</summary>
internal sealed class TimedPass(IDataProtectionProvider protection, LegalClock clock)
{
    /// <summary>How long the public may stay away from what concerns a person.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>For the page with the receipt.</summary>
    public const string ForReceipt = "receipt";

    /// <summary>For following an application.</summary>
    public const string ForApplicant = "applicant";

    private const int Length = 16 + 16 + sizeof(long);

    /// <summary>A pass that fits into an address or a cookie.</summary>
    public string Write(string purpose, Pass pass)
    {
        var bytes = new byte[Length];
        pass.BodyId.TryWriteBytes(bytes);
        pass.ApplicationId.TryWriteBytes(bytes.AsSpan(16));
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(32), (clock.Now().Instant + Life).UtcTicks);
        return WebEncoders.Base64UrlEncode(Protector(purpose).Protect(bytes));
    }

    /// <summary>What a pass allows; null for one that is over, of another purpose, or none.</summary>
    public Pass? Read(string purpose, string? written)
    {
        if (string.IsNullOrEmpty(written) || written.Length > 1000)
            return null;
        try
        {
            var bytes = Protector(purpose).Unprotect(WebEncoders.Base64UrlDecode(written));
            if (bytes.Length != Length || BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(32)) < clock.Now().Instant.UtcTicks)
                return null;
            return new Pass(new Guid(bytes.AsSpan(0, 16)), new Guid(bytes.AsSpan(16, 16)));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector("requests.pass", purpose);
}
