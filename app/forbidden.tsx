import Link from 'next/link';

export const metadata = { title: 'Not for your role' };

/** Shown, with 403, for what one's role does not give. */
export default function Forbidden() {
  return (
    <div className="max-w-[62ch] pt-10">
      <h1 className="text-4xl">This is not for your role</h1>
      <p className="mt-3 text-muted">
        Readers read and take away; editors hand in, decide and comment; admins look after people, settings
        and the record. An admin of this Standfirst can give you another role.
      </p>
      <p className="mt-6 flex gap-3">
        <Link href="/" className="button button-ink">
          First page
        </Link>
        <Link href="/account" className="button">
          Your account
        </Link>
      </p>
    </div>
  );
}
